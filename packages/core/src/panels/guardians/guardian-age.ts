import type { InstalledPlugin } from "../../kernel/index.ts";
import { contributedTo } from "../extension.ts";
import type { Panel } from "../panel-model.ts";

/**
 * Below which age a member of a panel needs a guardian, in full years: what the tenant has set in a plugin that is at work in
 * the panel, for all panels or for those of its type; else what the panel's privacy rule says. Nobody needs one where the
 * rule knows no guardians.
 */
export function guardianAgeOf(
  plugins: readonly InstalledPlugin[], { privacy, pluginIds, typeId }: Pick<Panel, "privacy" | "pluginIds" | "typeId">,
): number | undefined {
  if (!privacy.guardian) return undefined;
  const set = contributedTo(plugins, "panels.guardian-ages").filter(({ plugin }) => pluginIds.includes(plugin))
    .map(({ value, stored }) => value.below({ ...stored?.settings, ...stored?.typeSettings[typeId] }));
  return set.length > 0 ? Math.max(...set) : privacy.guardian.below;
}
