import { newId } from "@raati/db";
import type { SignedInCtx } from "@raati/core/kernel";
import { savePriority, saveTheme } from "@raati/core/themes";

/** What of themes visitors may call, and why. */
export const PUBLIC_THEMES: Readonly<Record<string, string>> = {
  "themes.overview": "themes of what is public, under the strategy's priorities",
};

const PREFIX = "themes.";

/** The ids that a procedure of themes is asked for, by the name of the field in its input. */
export function themeValues(ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const priority = ids[`${PREFIX}priority`];
  return { priority, priorityId: priority, theme: ids[`${PREFIX}theme`], kind: "meeting", matter: ids.panel };
}

/** A priority of the strategy with a theme under it. */
export async function furnishThemes({ admin }: { admin: SignedInCtx }): Promise<Record<string, string>> {
  const priority = await savePriority(admin, { id: newId(), name: { fi: "Arjen turvallisuus" } });
  const theme = await saveTheme(admin, { id: newId(), name: { fi: "Neuvonta" }, priorityId: priority.id });
  return { [`${PREFIX}priority`]: priority.id, [`${PREFIX}theme`]: theme.id };
}
