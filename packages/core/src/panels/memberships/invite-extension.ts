import { addDays, helsinkiDay, helsinkiInstant } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { panelNow } from "../change-panel.ts";
import { memberInvited, visitEndCame } from "../events.ts";
import { requirePeople } from "../people-known.ts";
import type { PanelCtx } from "../procedures.ts";
import { checkAges } from "./check-age.ts";
import { checkRoles, termToFill } from "./invite-members.ts";
import { MembershipModel, type Membership } from "./model.ts";
import type { inviteExtensionInput } from "./schema.ts";
import { told } from "./settle.ts";

/**
 * Invites a peer worker or an expert by experience beside the seats (B6): for good, or for one meeting, after which the
 * membership ends by itself. Either way they see what they need for their part and not who the members are.
 *
 * @throws Failure INVALID that names the field: a meeting in the past, a person who sits here already, a role not allowed
 */
export async function inviteExtension(ctx: PanelCtx, input: z.output<typeof inviteExtensionInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    const term = await termToFill(tx, ctx, panel, input.term);
    const { id, personId, roles, extension, ageConfirmed } = input;
    const stored = await tx.of(MembershipModel).findOne({ id });
    if (stored) return stored.panelId === panel.id ? stored : fail("NOT_FOUND");
    if (extension.kind === "meeting" && extension.day < helsinkiDay(ctx.ports.clock.now())) failField(
      "extension.day", "panels:field.dayInPast",
    );
    await requirePeople(tx, [{ personId, path: "personId" }]);
    checkRoles(term, roles, "roles");
    await checkAges(tx, ctx, term, [{ personId, ageConfirmed, path: "" }]);
    if (await tx.of(MembershipModel).findOne({ termId: term.id, personId, living: true })) failField(
      "personId", "panels:field.alreadyMember",
    );
    const membership = await tx.of(MembershipModel).insert({
      personId, panelId: panel.id, termId: term.id, extension, roles, state: "invited", living: true, access: "limited",
      publication: { name: false }, ...(ageConfirmed && { ageConfirmed }),
    }, id);
    await tx.emit(memberInvited, membership, { ...told(membership), extension: extension.kind, ageConfirmed });
    if (extension.kind === "meeting") {
      await tx.schedule(
        visitEndCame, membership, { dueAt: helsinkiInstant(addDays(extension.day, 1)), data: told(membership) },
      );
    }
    return membership;
  });
}
