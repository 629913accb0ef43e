import type { TenantCtx, Tx } from "../kernel/index.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { saveHandling } from "./settled.ts";

/** Lets everybody follow a matter whose own slice has made it public after it was sent. */
export async function openHandling(ctx: Pick<TenantCtx, "viewer">, tx: Tx, id: string): Promise<Handling> {
  const handling = await tx.of(HandlingModel).get(id);
  return handling.open ? handling : saveHandling(ctx, tx, handling, { open: true });
}
