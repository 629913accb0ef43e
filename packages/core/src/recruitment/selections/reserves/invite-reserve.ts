import { createHash } from "node:crypto";
import type { z } from "zod";
import { fail, failField } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { breachExplained, reserveInvited, vacancyDismissed } from "../events.ts";
import { told } from "../methods/change-selection.ts";
import { SelectionModel } from "../methods/model.ts";
import { callPart } from "../pools/call-part.ts";
import { selectionIn } from "../pools/find-selection.ts";
import { VacancyModel } from "./model.ts";
import { offerSeats } from "./offer-seats.ts";
import { missesWith, reserveNow } from "./propose-reserve.ts";
import type { dismissVacancyInput, inviteReserveInput } from "./schema.ts";

/**
 * Offers a free seat to somebody on the reserve list. A hard quota that is missed with them needs a written reason, as it
 * did when the panel was chosen (A4). The same click again changes nothing.
 *
 * @throws Failure INVALID without that reason, and for somebody who is not waiting; CONFLICT when somebody else has filled
 *   the seat; FORBIDDEN when the term is over
 */
export async function inviteReserve(ctx: PlacedCtx, input: z.output<typeof inviteReserveInput>): Promise<string> {
  return ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const vacancy = await tx.of(VacancyModel).findOne({ id: input.vacancy, panelId: at.panel.id });
    if (!vacancy) fail("NOT_FOUND", "recruitment:reserve.failure.vacancyUnknown");
    const selection = await selectionIn(tx, at, vacancy.selectionId);
    if (vacancy.state === "invited" && vacancy.invitedApplicationId === input.application) return selection.id;
    if (vacancy.state !== "open" || vacancy.revision !== input.revision) fail(
      "CONFLICT", "recruitment:reserve.failure.filledMeanwhile",
    );
    if (at.term.state === "ended" || at.term.state === "archived") fail("FORBIDDEN", "recruitment:reserve.failure.termOver");
    const now = await reserveNow(tx, at, selection);
    const candidate = now.waiting.find(({ id }) => id === input.application);
    if (!candidate) failField("application", "recruitment:reserve.field.notWaiting");
    const misses = missesWith(now, candidate);
    const { reason } = input;
    if (misses.length > 0 && reason === undefined) failField(
      "reason", "recruitment:reserve.field.reasonMissing", { count: misses.length, quotas: misses.length },
    );

    const invited = await tx.of(VacancyModel).update(vacancy, {
      set: { state: "invited", invitedApplicationId: candidate.id, closedBy: ctx.viewer.personId },
    });
    await offerSeats(
      tx, ctx, at,
      { selection, seats: [{ candidate, seat: vacancy.seat }], answerDays: input.answerDays, fromReserve: true },
    );
    if (misses.length > 0) {
      const breaches = misses.map(({ count, quota: { dimension, group, min, max } }) => (
        {
          dimension, group, chosen: count, ...(min !== undefined && { min }), ...(max !== undefined && { max }),
          reason: reason!,
        }
      ));
      const explained = await tx.of(SelectionModel)
        .update(selection, { set: { breaches: [...selection.breaches, ...breaches] } });
      const reasonHash = createHash("sha256").update(reason!).digest("hex");
      for (const { dimension, group, chosen } of breaches) {
        await tx.emit(breachExplained, explained, { ...told(explained), dimension, group, chosen, reasonHash });
      }
    }
    await tx.emit(
      reserveInvited, invited,
      { ...told(selection), vacancyId: vacancy.id, applicationId: candidate.id, misses: misses.length },
    );
    return selection.id;
  });
}

/** Leaves a free seat empty, with a reason. Twice changes nothing. @throws Failure CONFLICT */
export async function dismissVacancy(ctx: PlacedCtx, input: z.output<typeof dismissVacancyInput>): Promise<string> {
  return ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, input.call);
    const vacancy = await tx.of(VacancyModel).findOne({ id: input.vacancy, panelId: at.panel.id });
    if (!vacancy) fail("NOT_FOUND", "recruitment:reserve.failure.vacancyUnknown");
    if (vacancy.state === "dismissed") return vacancy.selectionId;
    if (vacancy.state !== "open" || vacancy.revision !== input.revision) fail(
      "CONFLICT", "recruitment:reserve.failure.filledMeanwhile",
    );
    const selection = await selectionIn(tx, at, vacancy.selectionId);
    const dismissed = await tx.of(VacancyModel).update(vacancy, {
      set: { state: "dismissed", closedBy: ctx.viewer.personId, reason: input.reason },
    });
    await tx.emit(vacancyDismissed, dismissed, { ...told(selection), vacancyId: vacancy.id });
    return vacancy.selectionId;
  });
}
