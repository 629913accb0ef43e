import { confirmHandover, proposeHandover } from "@raati/core/panels";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import type { PanelContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/** The host proposes to hand the panel over and both sides confirm; on its day the coordination moves by itself. */
export function planHandover(
  { story, content, made }: PanelStory, agenda: Agenda, panel: PanelContent, panelId: string,
): void {
  const { handover } = panel;
  if (!handover) return;
  const receiverId = made.people.get(panel.named[0]?.person ?? "");
  if (receiverId === undefined) throw new Error(`Nobody can take over the panel ${panel.key}.`);
  const id = newId<"handovers">();
  agenda.on(addDays(handover.day, -30), async () => {
    const asHost = await inPanelAs(made.admin, panelId);
    await proposeHandover(
      asHost, { id, toName: { fi: handover.to }, receiverId, movesOn: story.day(handover.day), hostSupports: true },
    );
    await confirmHandover(await inPanelAs(made.admin, panelId), { handover: id });
    await confirmHandover(await inPanelAs(await story.as(content.slug, receiverId, []), panelId), { handover: id });
  });
}
