import { authorize, type Tx } from "../kernel/index.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { handlingPolicy } from "./policy.ts";
import type { HandlingCtx } from "./procedures.ts";

/**
 * The handling of the context as it is now, inside a transaction, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND, FORBIDDEN
 */
export async function handlingNow(
  tx: Tx, { handling, reader }: Pick<HandlingCtx, "handling" | "reader">, verb: keyof typeof handlingPolicy,
): Promise<Handling> {
  const now = await tx.of(HandlingModel).get(handling.id);
  authorize(handlingPolicy, reader, verb, now);
  return now;
}
