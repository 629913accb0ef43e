import type { PlacedCtx } from "../../../panels/index.ts";
import { callPart } from "../pools/call-part.ts";
import type { DrawFault } from "./engine.ts";
import { drawIn } from "./find-draw.ts";
import { DrawProgressModel } from "./model.ts";
import { publishedLines } from "./published-lines.ts";
import type { DrawView } from "./schema.ts";

/** A draw as its coordinators see it: how far it is, what was published, what came of it. */
export async function showDraw(ctx: PlacedCtx, input: { call: string; draw: string }): Promise<DrawView> {
  const draw = await drawIn(ctx.db, await callPart(ctx.db, ctx, input.call), input.draw);
  const { id, revision, selectionId, kind, state, seats, panels, rows, sealed, commitment, chances, seed, panelNumber } =
    draw;
  const progress = await ctx.db.of(DrawProgressModel).findOne({ drawId: id });
  const times = commitment ? await publishedLines(ctx.db, id, "counts") : [];
  const fault = draw.failure === undefined ? undefined : JSON.parse(draw.failure) as DrawFault;
  return {
    id, revision, selection: selectionId, kind, state, seats, panels, rows, sealed, spread: spreadOf(times, panels),
    ...(progress && { progress: { stage: progress.stage, done: progress.done, total: progress.total, at: progress.at } }),
    ...(commitment && { commitment }),
    ...(chances && { chances }), ...(seed && { seed: { ...seed, typedAt: seed.typedAt } }),
    ...(panelNumber !== undefined && { panelNumber }),
    ...(fault && { failure: { key: `recruitment:draw.fault.${fault.code}`, values: fault.values } }),
    abilities: { cancel: state === "computing", typeSeed: state === "committed" },
  };
}

/** How many people have which chance, the smallest first; chances within half a percent are one. */
export function spreadOf(times: readonly string[], panels: number): DrawView["spread"] {
  const people = new Map<number, number>();
  for (const one of times) {
    const chance = Math.round((200 * Number(one)) / panels) / 200;
    people.set(chance, (people.get(chance) ?? 0) + 1);
  }
  return [...people].toSorted(([one], [other]) => one - other).map(([chance, count]) => ({ chance, people: count }));
}
