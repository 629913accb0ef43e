import { defineHandler, type EventHandler } from "../../../kernel/index.ts";
import { drawPrepared } from "../events.ts";
import { computeDraw } from "./compute-draw.ts";
import type { SortitionEngine } from "./engine.ts";

/**
 * Works out the lottery of a draw that was prepared. It may take minutes: the worker gives it consumers of its own and more
 * time than others. After a crash it runs again, and comes to the same end.
 */
export function computeLottery(engine: SortitionEngine): EventHandler {
  return defineHandler({
    name: "recruitment.compute-lottery",
    on: [drawPrepared],
    kind: "outside",
    handle: (ctx, { data }, { signal }) => computeDraw(ctx, data.drawId, { engine, signal }),
  });
}
