import type { InstalledPlugin } from "../../kernel/index.ts";
import type { Panel } from "../panel-model.ts";
import { atWorkIn } from "../settings-at-work.ts";

/**
 * Below which age a member of a panel needs a guardian, in full years: what the tenant has set in a plugin that is at work
 * in the panel, for all panels or for those of its type; else what the panel's privacy rule says. Nobody needs one where the
 * rule knows no guardians.
 */
export function guardianAgeOf(
  plugins: readonly InstalledPlugin[], panel: Pick<Panel, "privacy" | "pluginIds" | "typeId">,
): number | undefined {
  const { guardian } = panel.privacy;
  if (!guardian) return undefined;
  const set = atWorkIn(plugins, panel, "panels.guardian-ages").map(({ value, inForce }) => value.below(inForce));
  return set.length > 0 ? Math.max(...set) : guardian.below;
}
