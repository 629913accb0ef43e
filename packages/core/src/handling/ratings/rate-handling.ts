import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { sideOf } from "./side-of.ts";
import { handlingRated } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import { RatingModel, type Handling, type Rating } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { toldOf } from "../settled.ts";
import { RATING_SIDES, type rateInput, type RatingResult } from "./schema.ts";
import { shownGroups } from "./shown-groups.ts";

/**
 * A member says how well the matter was taken care of. Each weighs the same; a second time replaces the first, and counts
 * where the member speaks from by then.
 */
export async function rateHandling(ctx: HandlingCtx, { score }: z.output<typeof rateInput>): Promise<RatingResult> {
  await ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "rate");
    const personId = ctx.viewer.personId;
    const place = await sideOf(tx, personId, handling.panelIds) ?? fail("FORBIDDEN");
    const ratings = tx.of(RatingModel);
    const before = await ratings.findOne({ handlingId: handling.id, personId });
    if (before?.score === score && before.side === place.side && before.panelId === place.panelId) return;
    const at = ctx.ports.clock.now();
    const saved = before ? await ratings.update(before, { set: { score, at, ...place } })
      : await ratings.insert({ handlingId: handling.id, personId, score, at, ...place });
    await tx.emit(handlingRated, saved, toldOf(handling));
  });
  return ratingResultOf(ctx, ctx.handling);
}

type Figure = Exclude<RatingResult["total"], "hidden">;

function figureOf(ratings: readonly Pick<Rating, "score">[]): Figure {
  const sum = ratings.reduce((total, { score }) => total + score, 0);
  return { count: ratings.length, mean: Math.round((sum / ratings.length) * 10) / 10 };
}

/**
 * The panel's own rating, all in all and by side; nothing about fewer than five (domain.md §2, publicity). A panel has a few
 * dozen members, so all ratings are read.
 */
export async function ratingResultOf({ db, viewer }: TenantCtx, { id }: Pick<Handling, "id">): Promise<RatingResult> {
  const ratings = await db.of(RatingModel).find({ handlingId: id });
  const groups = RATING_SIDES.map((side) => ({ side, ratings: ratings.filter((one) => one.side === side) }))
    .map((group) => ({ ...group, size: group.ratings.length }));
  const { total, shown } = shownGroups(groups);
  const mine = viewer && ratings.find(({ personId }) => personId === viewer.personId)?.score;
  return {
    total: total ? figureOf(ratings) : "hidden",
    sides: groups.filter(({ size }) => size > 0).map((group) =>
      ({ side: group.side, figure: shown.includes(group) ? figureOf(group.ratings) : "hidden" as const })),
    ...(mine !== undefined && { mine }),
  };
}
