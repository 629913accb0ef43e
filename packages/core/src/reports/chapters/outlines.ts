import { newId } from "@raati/db";
import type { TenantCtx } from "../../kernel/index.ts";
import { contributedTo } from "../../panels/index.ts";
import type { Chapter } from "../report-schema.ts";
import type { OutlineId } from "../schema.ts";
import type { wordsIn } from "../sources/words.ts";

type Outline = readonly (readonly [name: string, ...sources: string[]])[];

/** Chapters as configuration, with the sources that each shows (domain.md §5.5). Titles are texts `reports:outline.*`. */
const outlines: Readonly<Record<OutlineId, Outline>> = {
  panels: [
    ["foreword"], ["panels", "panels", "members"], ["meetings", "meetings", "fees"], ["themes", "themes"],
    ["proposals", "proposals"], ["statements", "statements"], ["changes", "changes"], ["languages", "languages"],
    ["ratings", "ratings"], ["plan", "coming"],
  ],
  "client-report": [
    ["summary"], ["feedback"], ["reminders"], ["panelStatements", "statements"], ["measures", "proposals", "changes"],
    ["programme", "members", "meetings", "languages"], ["development", "coming"],
  ],
  network: [
    ["composition", "panels", "members"], ["start"], ["raised", "themes", "proposals"], ["commonFigures", "meetings",
      "ratings"],
    ["practices", "changes"], ["learned", "coming"],
  ],
};

/**
 * The chapters that a new report begins with: those of the outline, and one for each section that an enabled plugin of its
 * panels asks for.
 */
export function chaptersOf(
  { plugins }: Pick<TenantCtx, "plugins">, outline: OutlineId, pluginIds: ReadonlySet<string>,
    say: ReturnType<typeof wordsIn>,
): Chapter[] {
  const own = outlines[outline].map(([name, ...sections]): Chapter =>
    ({ id: newId(), title: say(`reports:outline.${name}`), sections, version: 1 }));
  const added = contributedTo(plugins, "panels.report-sections").filter(({ plugin }) => pluginIds.has(plugin))
    .map(({ plugin, value }): Chapter => ({
      id: newId(), title: say(value.key), sections: [`${plugin}.${value.id}`], plugin, version: 1,
    }));
  // What comes last in an outline looks ahead: plugins' chapters stand before it.
  return [...own.slice(0, -1), ...added, ...own.slice(-1)];
}
