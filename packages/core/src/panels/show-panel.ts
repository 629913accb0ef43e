import { abilitiesOf, type TenantCtx } from "../kernel/index.ts";
import type { Panel } from "./panel-model.ts";
import type { PanelView } from "./panel-schema.ts";
import { readerOf, type PanelReader } from "./places.ts";
import { panelPolicy } from "./policy.ts";

/** A panel with what the reader may do with it. */
export function viewOfPanel(reader: PanelReader, panel: Panel): PanelView {
  return { ...panel, abilities: abilitiesOf(panelPolicy, reader, panel) };
}

/** Panels as the reader sees them, each with what the reader may do. The reader is looked up once. */
export async function viewsOfPanels(ctx: TenantCtx, panels: readonly Panel[]): Promise<PanelView[]> {
  const reader = await readerOf(ctx);
  return panels.map((panel) => viewOfPanel(reader, panel));
}
