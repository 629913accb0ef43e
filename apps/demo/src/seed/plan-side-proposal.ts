import { MembershipModel } from "@raati/core/panels";
import { discussProposal, draftProposal, withReader } from "@raati/core/proposals";
import { draftProposalInput } from "@raati/core/proposals/schema";
import { newId } from "@raati/db";
import { sideProposal } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/** What a side panel talks about: its main panel can take it over (B2). */
export function planSideProposal(
  { story, content, made }: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>,
): void {
  const { tenant, panel, day, unit, title, text } = sideProposal;
  if (content.slug !== tenant) return;
  const panelId = panels.get(panel)!;
  agenda.on(day, async () => {
    const author = await made.admin.db.of(MembershipModel).findOne({ panelId, state: "active" }, { sort: { id: 1 } });
    if (!author) return;
    const ctx = await withReader(await inPanelAs(await story.as(content.slug, author.personId, []), panelId));
    const proposal = newId<"proposals">();
    const unitIds = [made.units.get(unit)];
    await draftProposal(ctx, draftProposalInput.parse({ id: proposal, title, text, kind: "development", unitIds }));
    await discussProposal(ctx, { proposal });
  });
}
