import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { invitationAccepted, publicationChanged } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { termOf } from "../terms/term-of.ts";
import { checkAgeOf } from "./check-age.ts";
import { endIn } from "./end-membership.ts";
import { membershipFor } from "./membership-now.ts";
import { MembershipModel, type Membership } from "./model.ts";
import type { answerInvitationInput } from "./schema.ts";
import { settle, told } from "./settle.ts";

/**
 * Takes the seat or leaves it to somebody else. Whoever accepts goes on by themselves: into orientation while training is
 * missing, else to active when the term runs. The same answer again changes nothing.
 *
 * @throws Failure FORBIDDEN `invitationAnswered` when it was answered the other way, or has lapsed; `tooYoung` and
 *   `ageUnconfirmed` for the age that the term asks for
 */
export async function answerInvitation(ctx: PanelCtx, input: z.output<typeof answerInvitationInput>): Promise<Membership> {
  return ctx.transaction(async (tx) => {
    const membership = await membershipFor(tx, ctx, input.membership, "speakFor");
    const accepted = input.answer === "accept";
    if (accepted ? isTaken(membership) : membership.endReason === "declined") return membership;
    if (membership.state !== "invited") fail("FORBIDDEN", "panels:failure.invitationAnswered");
    await membershipFor(tx, ctx, input.membership, "answer");
    const now = ctx.ports.clock.now();
    if (!accepted) return endIn(tx, membership, { endReason: "declined" }, helsinkiDay(now));

    const term = await termOf(tx, ctx.panel, membership.termId);
    await checkAgeOf(tx, ctx, term, membership);
    const publication = input.publication ? { ...input.publication, askedAt: now } : membership.publication;
    const taken = await tx.of(MembershipModel).update(membership, { set: { state: "accepted", publication } });
    await tx.emit(invitationAccepted, taken, told(taken));
    if (input.publication) {
      await tx.emit(
        publicationChanged, taken, { ...told(taken), name: publication.name, alias: publication.alias !== undefined },
      );
    }
    const [settled] = await settle(tx, term, [taken], helsinkiDay(now));
    return settled!;
  });
}

const isTaken = ({ state }: Membership) => state !== "invited" && state !== "ended";
