import type { Tx } from "../../kernel/index.ts";
import { applicantToldCame, tellExtensionCame } from "../events.ts";
import { CallModel } from "../calls/model.ts";
import { ApplicationModel } from "./model.ts";

/** So many applicants are told in one transaction. */
const AT_ONCE = 200;

/** Lets the applicants of an extended call be told, some at a time; each mail is a delivery of its own. */
export async function tellExtension(
  tx: Tx, { callId, after }: { callId: string; after?: string | undefined }, now: Date,
): Promise<void> {
  const call = await tx.of(CallModel).findOne({ id: callId });
  if (!call) return;
  const { items, next } = await tx.of(ApplicationModel).page(
    {
      callId, state: { $in: ["awaiting-guardian", "submitted", "eligible", "interview"] },
    }, { size: AT_ONCE, after, oldestFirst: true },
  );
  for (const application of items) {
    const timer = { dueAt: now, data: { applicationId: application.id, callId }, key: String(call.closings.length) };
    await tx.schedule(applicantToldCame, application, timer);
  }
  if (next !== undefined) await tx.schedule(tellExtensionCame, call, { dueAt: now, data: { callId, after: next } });
}
