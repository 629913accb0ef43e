import type { z } from "zod";
import { fail } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { AssessmentModel } from "../../interviews/model.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { withGroups, type Candidate } from "../pools/candidates.ts";
import type { CallPart, Source } from "../pools/call-part.ts";
import { CHOOSABLE } from "../pools/choosable.ts";
import { reserveOrder } from "../reserves/reserve-order.ts";
import { changeSelection } from "./change-selection.ts";
import { tellChange } from "./change-chosen.ts";
import { byScore, rankByScore, type Scored } from "./rank-by-score.ts";
import type { proposeReserveInput, rankByScoreInput } from "./schema.ts";
import { scoresOf } from "./scores-of.ts";

/** So many people are interviewed in one call at most. */
const MOST = 1000;

/** Everybody in the pool who has been interviewed, with the score. */
export async function interviewed(source: Source, at: CallPart): Promise<(Scored & Candidate)[]> {
  const done = await source.of(AssessmentModel).find({ callId: at.call.id, done: true }, { limit: MOST });
  const ids = [...new Set(done.map(({ applicationId }) => applicationId))];
  if (ids.length === 0) return [];
  const applications = await source.of(ApplicationModel).find(
    { id: { $in: ids }, callId: at.call.id, panelIds: at.panel.id, state: { $in: CHOOSABLE } }, { limit: MOST },
  );
  const scores = await scoresOf(source, at, ids);
  const candidates = await withGroups(source, applications);
  return candidates.map((one) => ({ ...one, score: scores.get(one.id)?.score ?? 0 }));
}

/**
 * Fills the set and its reserve from the interviews' scores, within the quotas. It proposes: people may change it before
 * they confirm it.
 *
 * @throws Failure FORBIDDEN when nobody has been interviewed
 */
export function fillByScore(ctx: PlacedCtx, input: z.output<typeof rankByScoreInput>): Promise<void> {
  return changeSelection(ctx, input, ["prepared"], async ({ tx, at, selection, rules }) => {
    const candidates = await interviewed(tx, at);
    if (candidates.length === 0) fail("FORBIDDEN", "recruitment:selection.failure.noScores");
    const chosen = rankByScore(candidates, rules);
    const rest = candidates.filter((one) => !chosen.includes(one) && one.application.reserveConsent).toSorted(byScore);
    const reserve = reserveOrder({ chosen, rest, quotas: rules.quotas, length: input.reserve }).map(({ id }) => id);
    const ids = chosen.map(({ id }) => id);
    if (ids.join() === selection.chosen.join() && reserve.join() === selection.reserve.join()) return undefined;
    return { chosen: ids, reserve };
  }, tellChange);
}

/**
 * Proposes a reserve for the set as it is: those with scores in the order of their scores, others in the order in which they
 * applied; each group of the chosen gets somebody to follow it. After a draw its own order stands, and others come behind.
 *
 * @throws Failure FORBIDDEN when nobody is left who has agreed to wait
 */
export function proposeReserve(ctx: PlacedCtx, input: z.output<typeof proposeReserveInput>): Promise<void> {
  return changeSelection(ctx, input, ["prepared", "drawn"], async ({ tx, at, selection, rules }) => {
    const applications = await tx.of(ApplicationModel).find({
      callId: at.call.id, panelIds: at.panel.id, state: { $in: CHOOSABLE }, reserveConsent: true,
    }, { sort: { number: 1 }, limit: MOST });
    const scores = await scoresOf(tx, at, applications.map(({ id }) => id));
    const all = (await withGroups(tx, applications)).map((one) => ({ ...one, score: scores.get(one.id)?.score ?? 0 }));
    const chosen = all.filter(({ id }) => selection.chosen.includes(id));
    const drawn = selection.state === "drawn" ? selection.reserve : [];
    const rest = all.filter(({ id }) => !selection.chosen.includes(id) && !drawn.includes(id)).toSorted(byScore);
    if (rest.length === 0 && selection.reserve.length === drawn.length)
      fail("FORBIDDEN", "recruitment:selection.failure.nobodyWaits");
    const length = input.length - drawn.length;
    const reserve = [...drawn, ...reserveOrder({ chosen, rest, quotas: rules.quotas, length }).map(({ id }) => id)];
    return reserve.join() === selection.reserve.join() ? undefined : { reserve };
  }, tellChange);
}
