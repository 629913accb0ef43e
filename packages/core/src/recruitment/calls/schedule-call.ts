import type { z } from "zod";
import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { openPools } from "../applications/pool-counts.ts";
import { callOpened, callScheduled, callUnscheduled } from "../events.ts";
import { callOf } from "./call-of.ts";
import { dropTimers, setTimers } from "./call-timers.ts";
import { CallModel, type Call } from "./model.ts";
import { callPolicy } from "./policy.ts";
import { publishProblems, refuseProblems } from "./publish-problems.ts";
import type { moveCallInput } from "./schema.ts";

type Move = z.output<typeof moveCallInput>;

/**
 * Announces a call: from now on visitors see when it opens, and it opens and closes by itself. A call whose opening has
 * passed opens at once. Scheduling it twice changes nothing.
 *
 * @throws Failure INVALID with each field that is missing, `title.sv` for a text without Swedish; CONFLICT
 */
export async function scheduleCall(ctx: SignedInCtx, { call: id, revision }: Move): Promise<Call> {
  const { call: seen, reader } = await callOf(ctx, id, "see");
  if (seen.state === "scheduled" || seen.state === "open") return seen;
  authorize(callPolicy, reader, "schedule", seen);
  refuseProblems(await publishProblems(ctx, seen));
  return ctx.transaction(async (tx) => {
    const now = ctx.ports.clock.now();
    const isDue = seen.opensAt! <= now;
    const scheduled = await tx.of(CallModel).update({ id, revision }, {
      set: { state: isDue ? "open" : "scheduled", publishedAt: seen.publishedAt ?? now },
    });
    await openPools(tx, id, scheduled.panelIds);
    await tx.emit(callScheduled, scheduled, { callId: id, opensAt: seen.opensAt!, closesAt: seen.closesAt! });
    if (isDue) await tx.emit(callOpened, scheduled, { callId: id });
    await setTimers(tx, scheduled);
    return scheduled;
  });
}

/** Takes an announced call back to its draft while it is not open yet. @throws Failure FORBIDDEN, CONFLICT */
export async function unscheduleCall(ctx: SignedInCtx, { call: id, revision }: Move): Promise<Call> {
  const { call: seen } = await callOf(ctx, id, "see");
  if (seen.state === "draft") return seen;
  await callOf(ctx, id, "withdraw");
  return ctx.transaction(async (tx) => {
    const { call } = await callOf(ctx, id, "withdraw", tx);
    const draft = await tx.of(CallModel).update(
      { id: call.id, revision }, { set: { state: "draft" }, unset: ["publishedAt"] },
    );
    await dropTimers(tx, draft);
    await tx.emit(callUnscheduled, draft, { callId: id });
    return draft;
  });
}
