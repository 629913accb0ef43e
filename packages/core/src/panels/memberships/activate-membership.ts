import { formatDate, helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../procedures.ts";
import { termOf } from "../terms/term-of.ts";
import { membershipFor } from "./membership-now.ts";
import { missingTraining } from "./missing-training.ts";
import type { Membership } from "./model.ts";
import type { membershipInput } from "./schema.ts";
import { settle } from "./settle.ts";

/**
 * Makes an accepted member active. It happens by itself when nothing is missing any more; this is for the coordinator who
 * wants to know what is.
 *
 * @throws Failure INVALID `trainingMissing` until the training that the roles need is done (B3), `termNotBegun`
 */
export async function activateMembership(ctx: PanelCtx, input: z.output<typeof membershipInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "speakFor");
    if (membership.state === "active") return membership;
    await membershipFor(tx, ctx, input.membership, "activate");
    const term = await termOf(tx, ctx.panel, membership.termId);
    const [training] = (await missingTraining(tx, term.panelId, term.rules, [membership])).get(membership.personId) ?? [];
    if (training) fail("INVALID", "panels:failure.trainingMissing", { values: { training } });
    if (term.state !== "active") fail(
      "INVALID", "panels:failure.termNotBegun", { values: { day: formatDate(ctx.locale, term.startsOn) } },
    );
    const [active] = await settle(tx, term, [membership], helsinkiDay(ctx.ports.clock.now()));
    return active!;
  });
}
