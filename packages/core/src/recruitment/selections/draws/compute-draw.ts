import { commit as commitmentOf } from "@raati/sortition/verify";
import { fail, type TenantCtx } from "../../../kernel/index.ts";
import { drawCommitted, drawFailed } from "../events.ts";
import { SelectionModel } from "../methods/model.ts";
import { NoPanel, type DrawProblem, type Lottery, type SortitionEngine } from "./engine.ts";
import { freezePool, LINES } from "./freeze-pool.ts";
import { frozenProblem } from "./frozen-problem.ts";
import { DrawModel, DrawTextModel, type Draw } from "./model.ts";
import { publishedLines } from "./published-lines.ts";
import { publicDisclosure } from "./public-disclosure.ts";
import { panelLine } from "./public-lines.ts";
import { reportProgress } from "./report-progress.ts";
import { goOnWithout } from "./without-result.ts";

/**
 * Works out the lottery of a prepared draw and publishes the commitment. It may be interrupted at any moment and run again:
 * the pool is written once, the lottery follows from it and from its hash alone, and the commitment is made in one
 * transaction. A draw that was cancelled meanwhile is left alone.
 */
export async function computeDraw(
  ctx: TenantCtx, drawId: string, { engine, signal }: { engine: SortitionEngine; signal: AbortSignal },
): Promise<void> {
  const seen = await ctx.db.of(DrawModel).findOne({ id: drawId, state: "computing" });
  if (!seen) return;
  const progress = reportProgress(ctx, drawId, signal);
  try {
    progress.report({ stage: "freezing", done: 0, total: 1 });
    const draw = await freezePool(ctx, drawId);
    if (draw.state !== "computing") return;
    const problem = await frozenProblem(ctx.db, draw);
    const lottery = await engine.lottery(problem, {
      panels: draw.panels, signal: progress.signal, onProgress: progress.report
    });
    progress.report({ stage: "committing", done: 0, total: 1 });
    await commit(ctx, draw, { problem, lottery, version: engine.version });
  } catch (error) {
    if (progress.cancelled()) return;
    if (!(error instanceof NoPanel)) throw error;
    await noteNoPanel(ctx, drawId, error);
  } finally {
    await progress.stop();
  }
}

async function commit(
  ctx: TenantCtx, { id: drawId, rows, panels, seats, sealed, columns }: Draw,
  { problem, lottery, version }: { problem: DrawProblem; lottery: Lottery; version: string },
): Promise<void> {
  if (lottery.panels.length !== panels) fail("UNAVAILABLE", "recruitment:draw.failure.lotteryIncomplete");
  const lines = lottery.panels.map((panel) => panelLine(panel.map(Number)));
  const pool = await publishedLines(ctx.db, drawId, "pool");
  const inForce = quotasInForce(problem, lottery);
  const pinnedRows = [...problem.pinned];
  const hashes = await commitmentOf(publicDisclosure({
    sealed, columns, quotas: inForce, pinned: pinnedRows, seats, version
  }, pool, lines));
  const times = timesDrawn(lottery, rows);
  const at = ctx.ports.clock.now();
  await ctx.transaction(async (tx) => {
    const draw = await tx.of(DrawModel).get(drawId);
    if (draw.state !== "computing") return;
    await insertText(lines, "lottery");
    await insertText(times.map(String), "counts");
    const committed = await tx.of(DrawModel).update(draw, {
      set: {
        state: "committed", chances: chancesFrom(times, panels, lottery.gap),
        inForce, pinnedRows, commitment: { ...hashes, version, panels, seats, rows, at },
      },
    });
    const selection = await tx.of(SelectionModel).get(draw.selectionId);
    await tx.of(SelectionModel).update(selection, { set: { state: "committed" } });
    await tx.emit(drawCommitted, committed, { ...toldOf(draw), commitment: hashes.all, version });

    async function insertText(text: readonly string[], part: "lottery" | "counts"): Promise<void> {
      for (let from = 0; from < text.length; from += LINES) {
        await tx.of(DrawTextModel).insert({ drawId, part, from, lines: text.slice(from, from + LINES).join("\n") });
      }
    }
  });
}

/** The quotas that the lottery keeps: hard ones as they are, soft ones as they had to give way. */
function quotasInForce({ quotas }: DrawProblem, { softened }: Lottery): Draw["inForce"] {
  return quotas.map(({ category, value, min, max }) => {
    const changes = softened.filter((one) => one.category === category && one.value === value);
    return { category, value, min, max, ...Object.fromEntries(changes.map(({ bound, to }) => [bound, to])) };
  });
}

/** Quotas that nobody can keep are the coordinator's to change: the draw ends, and says why. */
async function noteNoPanel(ctx: TenantCtx, drawId: string, { fault }: NoPanel): Promise<void> {
  await ctx.transaction(async (tx) => {
    const draw = await tx.of(DrawModel).get(drawId);
    if (draw.state !== "computing") return;
    const failed = await tx.of(DrawModel).update(draw, { set: { state: "failed", failure: JSON.stringify(fault) } });
    await goOnWithout(tx, draw.selectionId);
    await tx.emit(drawFailed, failed, { ...toldOf(draw), code: fault.code });
  });
}

/** What every event about a draw tells. */
export const toldOf = ({ id, selectionId, callId, panelId }: Draw) => ({ drawId: id, selectionId, callId, panelId });

/** In how many panels of the lottery each row is: its chance is this of all panels. */
function timesDrawn({ panels }: Lottery, rows: number): number[] {
  const times = Array.from({ length: rows }, () => 0);
  for (const panel of panels) for (const id of panel) times[Number(id) - 1]! += 1;
  return times;
}

/** Smallest, mean and largest chance, and Gini's coefficient of all of them: 0 when everybody has the same. */
export function chancesFrom(times: readonly number[], panels: number, gap: number): NonNullable<Draw["chances"]> {
  const sorted = times.toSorted((one, other) => one - other);
  const sum = sorted.reduce((total, one) => total + one, 0);
  const ranked = sorted.reduce((total, one, index) => total + (index + 1) * one, 0);
  const n = sorted.length;
  const gini = sum === 0 ? 0 : (2 * ranked) / (n * sum) - (n + 1) / n;
  return { min: (sorted[0] ?? 0) / panels, mean: n === 0
    ? 0
    : sum / n / panels, max: (sorted.at(-1) ?? 0) / panels, gini: Math.max(0, gini), gap };
}
