import { helsinkiDay, readText } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, type TenantCtx } from "../kernel/index.ts";
import { panelOpened } from "./events.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import type { openPanelsInput } from "./panel-schema.ts";
import { readerOf } from "./places.ts";
import { panelPolicy } from "./policy.ts";
import { startDueTerm } from "./terms/start-term.ts";

/**
 * Opens founded panels, all or none: from now on they work. A term whose days have come begins at once.
 *
 * @throws Failure INVALID `coordinatorMissing` for a panel that has no named coordinator (B5)
 */
export async function openPanels(ctx: TenantCtx, input: z.output<typeof openPanelsInput>): Promise<Panel[]> {
  const reader = await readerOf(ctx);
  return ctx.transaction(async (tx) => {
    const opened: Panel[] = [];
    for (const id of new Set(input.panels)) {
      const panel = await tx.of(PanelModel).get(id);
      authorize(panelPolicy, reader, "manage", panel);
      if (panel.state !== "active") authorize(panelPolicy, reader, "open", panel);
      if (panel.coordinatorId === undefined) {
        fail(
          "INVALID", "panels:failure.coordinatorMissing",
          { values: { panel: readText(panel.name, ctx.locale)?.text ?? panel.slug } },
        );
      }
      opened.push(panel.state === "active" ? panel : await openOne(panel));
    }
    return opened;

    async function openOne(panel: Panel): Promise<Panel> {
      const open = await tx.of(PanelModel).update(panel, { set: { state: "active" } });
      await tx.emit(panelOpened, open, { panelId: panel.id });
      return startDueTerm(tx, open, helsinkiDay(ctx.ports.clock.now()));
    }
  });
}
