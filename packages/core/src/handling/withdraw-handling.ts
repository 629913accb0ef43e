import { fail, type TenantCtx, type Tx } from "../kernel/index.ts";
import { clearDeadlines } from "./deadlines/set-deadlines.ts";
import { handlingWithdrawn } from "./events.ts";
import type { Matter } from "./handling-schema.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { saveHandling, toldOf } from "./settled.ts";

/**
 * Takes a matter back while nobody has answered it. Its history stays where it was, with the reason. Whether the reader may
 * is the rule of the matter's own slice.
 *
 * @throws Failure NOT_FOUND, CONFLICT `answeredMeanwhile` when it has been answered
 */
export async function withdrawHandling(ctx: TenantCtx, tx: Tx, matter: Matter, reason: string): Promise<Handling> {
  const handling = await tx.of(HandlingModel).findOne({ matterKind: matter.kind, matterId: matter.id });
  if (!handling) fail("NOT_FOUND", "handling:failure.unknown");
  if (handling.state === "withdrawn") return handling;
  if (handling.answeredOn !== undefined) fail("CONFLICT", "handling:failure.answeredMeanwhile");
  const withdrawal = { at: ctx.ports.clock.now(), reason };
  const withdrawn = await saveHandling(ctx, tx, handling, { state: "withdrawn", withdrawal });
  await tx.emit(handlingWithdrawn, withdrawn, toldOf(withdrawn));
  await clearDeadlines(tx, withdrawn);
  return withdrawn;
}
