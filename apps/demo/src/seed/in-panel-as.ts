import { inPanel, type PlacedCtx } from "@raati/core/panels";
import type { SignedInCtx } from "@raati/core/kernel";

/** A panel opened for somebody who has signed in. */
export async function inPanelAs(ctx: SignedInCtx, panelId: string): Promise<PlacedCtx> {
  return inPanel(ctx, panelId);
}
