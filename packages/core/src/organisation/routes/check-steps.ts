import { Failure, type Tx } from "../../kernel/index.ts";
import { activeRecipients } from "../recipients.ts";
import { routeProblems } from "../route-steps.ts";
import type { RouteKind, RouteStep } from "../schema.ts";

/** @throws Failure INVALID that names each step that does not fit; see `routeProblems` */
export async function checkSteps(tx: Tx, kind: RouteKind, steps: readonly RouteStep[]): Promise<void> {
  const fields = routeProblems(kind, steps, await activeRecipients(tx));
  if (fields.length > 0) throw new Failure("INVALID", "kernel:failure.invalid", { fields });
}
