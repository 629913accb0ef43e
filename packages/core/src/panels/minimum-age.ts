import type { InstalledPlugin } from "../kernel/index.ts";
import type { Panel } from "./panel-model.ts";
import { atWorkIn } from "./settings-at-work.ts";
import type { TypeRules } from "./types/schema.ts";

/**
 * The youngest age of a member in a term of a panel, in full years: the highest of what the term's rules say and of what the
 * tenant has set in the plugins at work in the panel. So a setting protects where the rules are silent, and never lets in
 * somebody whom the rules keep out.
 *
 * @returns undefined where members may be of any age
 */
export function minimumAgeOf(
  plugins: readonly InstalledPlugin[], panel: Pick<Panel, "pluginIds" | "typeId">, rules: Pick<TypeRules, "minimumAge">,
): number | undefined {
  const set = atWorkIn(plugins, panel, "panels.minimum-ages").map(({ value, inForce }) => value.from(inForce));
  const ages = rules.minimumAge === undefined ? set : [...set, rules.minimumAge];
  return ages.length > 0 ? Math.max(...ages) : undefined;
}
