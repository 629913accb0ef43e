import { MeetingModel } from "@raati/core/meetings";
import { ProposalModel } from "@raati/core/proposals";
import { StatementModel } from "@raati/core/statements";
import { savePriority, saveTheme, tieMatter } from "@raati/core/themes";
import { newId } from "@raati/db";
import type { LocalizedText } from "@raati/i18n";
import { strategies } from "../content/index.ts";
import type { PanelStory } from "./seed-panels.ts";

/** Puts what the panels have done under the themes that it names, and those under the priorities of the strategy (E11). */
export async function seedThemes({ story, content, made: { admin } }: PanelStory): Promise<void> {
  for (const { name, description, themes } of strategies[content.slug] ?? []) {
    const priority = await savePriority(admin, { id: newId(), name, description });
    for (const themeName of themes) {
      const theme = await saveTheme(admin, { id: newId(), name: themeName, priorityId: priority.id });
      for (const tie of await belongingTo(admin.db, themeName)) await tieMatter(admin, { theme: theme.id, ...tie });
    }
  }
  await story.deliver();
}

/** Open proposals that carry the theme's name, and meetings that are called so. */
async function belongingTo(db: PanelStory["made"]["admin"]["db"], { fi }: LocalizedText) {
  const proposals = await db.of(ProposalModel).find({ "theme.fi": fi, open: true });
  const meetings = await db.of(MeetingModel).find({ "title.fi": fi, listed: true, state: { $ne: "draft" } });
  const statements = await db.of(StatementModel).find({ "theme.fi": fi, open: true });
  return [
    ...statements.map(({ id }) => ({ kind: "statement", matter: id })),
    ...proposals.map(({ id }) => ({ kind: "proposal", matter: id })),
    ...meetings.map(({ id }) => ({ kind: "meeting", matter: id })),
  ];
}
