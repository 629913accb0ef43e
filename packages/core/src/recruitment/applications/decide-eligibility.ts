import type { z } from "zod";
import { authorize, fail, holds, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { callOf } from "../calls/call-of.ts";
import type { Call } from "../calls/model.ts";
import { eligibilityDecided, eligibilityReversed } from "../events.ts";
import { applicationOf } from "./application-of.ts";
import { ApplicationModel, type Application } from "./model.ts";
import { moveApplication } from "./move-application.ts";
import { applicationPolicy } from "./policy.ts";
import type { decidedManyView, decideEligibilityInput, decideManyInput, reverseEligibilityInput } from "./schema.ts";

/** Once members are being selected, who is in the pool stands still. @throws Failure CONFLICT */
function refuseInSelection({ state }: Call): void {
  if (state === "in-selection" || state === "decided") fail("CONFLICT", "recruitment:failure.selectionStarted");
}

/**
 * Decides whether somebody can be selected. A refusal has a reason, which the applicant is told, and may have a note, which
 * only the selection group reads.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN; CONFLICT when it was changed meanwhile, or members are being selected
 */
export function decideEligibility(
  ctx: SignedInCtx, { application: id, revision, eligible, reason, note }: z.output<typeof decideEligibilityInput>,
): Promise<Application> {
  const to = eligible ? "eligible" : "not-eligible";
  return ctx.transaction(async (tx) => {
    const { application, call, reader } = await applicationOf(ctx, id, "see", tx);
    if (application.state === to && application.stateReason === (eligible ? undefined : reason)) return application;
    refuseInSelection(call);
    authorize(applicationPolicy, reader, "decide", application);
    if (application.revision !== revision) fail("CONFLICT");
    return decide(ctx, tx, application, { eligible, reason: eligible ? undefined : reason, note });
  });
}

async function decide(
  { viewer }: SignedInCtx, tx: Tx, application: Application,
  { eligible, reason, note }: { eligible: boolean; reason?: string | undefined; note?: string | undefined },
): Promise<Application> {
  const decided = await moveApplication(tx, application, eligible ? "eligible" : "not-eligible", {
    reason, set: { decidedBy: viewer.personId, ...(note !== undefined && { note }) },
  });
  const { id, callId } = decided;
  await tx.emit(eligibilityDecided, decided, { applicationId: id, callId, eligible, ...(reason && { reason }) });
  return decided;
}

/**
 * Finds many eligible at once: those that wait and carry no warning. The others are left as they are, and named.
 *
 * @throws Failure NOT_FOUND, CONFLICT once members are being selected
 */
export function decideMany(
  ctx: SignedInCtx, { call: callId, applications: ids }: z.output<typeof decideManyInput>,
): Promise<z.output<typeof decidedManyView>> {
  return ctx.transaction(async (tx) => {
    const { call, reader } = await callOf(ctx, callId, "see", tx);
    refuseInSelection(call);
    const found = await tx.of(ApplicationModel).find({ callId, id: { $in: ids } });
    const seen = found.filter((one) => holds(applicationPolicy.see(reader), one));
    if (seen.length < new Set(ids).size) fail("NOT_FOUND");
    const fit = seen.filter(({ state, warnings }) => state === "submitted" && warnings.length === 0);
    for (const application of fit) await decide(ctx, tx, application, { eligible: true });
    const done = new Set(fit.map(({ id }) => id));
    const already = seen.filter(({ state }) => state === "eligible").map(({ id }) => id);
    return { eligible: fit.length, left: seen.map(({ id }) => id).filter((id) => !done.has(id) && !already.includes(id)) };
  });
}

/**
 * Takes a decision back, before members are being selected. The reason stands with the application. @throws as
 * decideEligibility
 */
export function reverseEligibility(
  ctx: SignedInCtx, { application: id, revision, reason }: z.output<typeof reverseEligibilityInput>,
): Promise<Application> {
  return ctx.transaction(async (tx) => {
    const { application, call, reader } = await applicationOf(ctx, id, "see", tx);
    if (application.state === "submitted") return application;
    refuseInSelection(call);
    authorize(applicationPolicy, reader, "reverse", application);
    if (application.revision !== revision) fail("CONFLICT");
    const reversed = await moveApplication(tx, application, "submitted", { set: { note: reason }, unset: ["decidedBy"] });
    await tx.emit(eligibilityReversed, reversed, { applicationId: id, callId: call.id });
    return reversed;
  });
}
