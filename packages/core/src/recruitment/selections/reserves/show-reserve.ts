import type { PlacedCtx } from "../../../panels/index.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { callPart } from "../pools/call-part.ts";
import { selectionIn } from "../pools/find-selection.ts";
import { SeatOfferModel, VacancyModel } from "./model.ts";
import { proposalFor, reserveNow } from "./propose-reserve.ts";
import type { ReserveView } from "./schema.ts";

/** The reserve of a published selection: who waits, which seats are offered, which are free and who is proposed for them. */
export async function showReserve(ctx: PlacedCtx, input: { call: string; selection: string }): Promise<ReserveView> {
  const at = await callPart(ctx.db, ctx, input.call);
  const selection = await selectionIn(ctx.db, at, input.selection);
  const now = await reserveNow(ctx.db, at, selection);
  const offers = await ctx.db.of(SeatOfferModel).find({ selectionId: selection.id }, { sort: { id: 1 } });
  const vacancies = await ctx.db.of(VacancyModel).find({ selectionId: selection.id }, { sort: { id: 1 }, limit: 300 });
  const known = await ctx.db.of(ApplicationModel).find(
    { id: { $in: [...new Set([...selection.reserve, ...offers.map(({ applicationId }) => applicationId)])] } },
  );
  const numbers = new Map<string, number>(known.map(({ id, number }) => [id, number]));
  const numberOf = (id: string) => numbers.get(id) ?? 0;
  const over = at.term.state === "ended" || at.term.state === "archived";
  const invited = new Set(offers.map(({ applicationId }) => applicationId));
  const waits = new Set<string>(now.waiting.map(({ id }) => id));
  return {
    selection: selection.id, state: over ? "expired" : now.waiting.length === 0 ? "used" : "active",
    reserve: selection.reserve.map((id, index) => ({
      application: id, number: numberOf(id), place: index + 1, state: invited.has(id) ? "invited" : waits.has(id)
        ? "waiting" : "gone",
    })),
    offers: offers.map(({ id, applicationId, seat, state, reachedBy, offeredAt, answerBy, answeredAt, fromReserve }) => (
      {
        id, application: applicationId, number: numberOf(applicationId), seat, state, reachedBy, offeredAt, answerBy,
        answeredAt, fromReserve,
      }
    )),
    vacancies: vacancies.map(({ id, revision, seat, state, openedAt, cause }) => {
      const found = state === "open" && !over ? proposalFor(now, selection, seat) : undefined;
      return {
        id, revision, seat, state, openedAt, cause,
        ...(found && { proposal: {
          application: found.id, number: numberOf(found.id), place: found.place, seat, skipped: found.skipped,
          misses: found.misses.map(
            ({ count, quota: { dimension, group, min, max, hard } }) => ({ dimension, group, count, min, max, hard })
          ),
        } }),
      };
    }),
    abilities: { invite: !over && selection.state === "published" },
  };
}
