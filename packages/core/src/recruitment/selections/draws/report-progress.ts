import type { TenantCtx } from "../../../kernel/index.ts";
import { DrawModel, DrawProgressModel } from "./model.ts";
import type { STAGES } from "./schema.ts";

interface Step { readonly stage: (typeof STAGES)[number]; readonly done: number; readonly total: number }

/** How often the database is told, and asked whether somebody has cancelled, in milliseconds. */
const EVERY = 1000;

/** Tells the database how far a draw is, and stops the work when somebody has cancelled it. */
export function reportProgress(ctx: TenantCtx, drawId: string, signal: AbortSignal) {
  const cancel = new AbortController();
  let step: Step = { stage: "waiting", done: 0, total: 1 };
  let at = Promise.resolve();
  const tell = async () => {
    await ctx.db.of(DrawProgressModel).updateWhere({ drawId }, { set: { ...step, at: ctx.ports.clock.now() } });
    if ((await ctx.db.of(DrawModel).findOne({ id: drawId }))?.state !== "computing") cancel.abort(
      new Error("The draw was cancelled.")
    );
  };
  // A database that is away for a moment does not end the work; the commitment at its end will say so if it stays away.
  const timer = setInterval(() => { at = at.then(tell).catch(() => {}); }, EVERY);
  return {
    signal: AbortSignal.any([signal, cancel.signal]),
    report: (next: Step) => { step = next; },
    cancelled: () => cancel.signal.aborted,
    stop: async () => {
      clearInterval(timer);
      await at;
      await ctx.db.of(DrawProgressModel).updateWhere({ drawId }, { set: { ...step, at: ctx.ports.clock.now() } })
        .catch(() => {});
    },
  };
}
