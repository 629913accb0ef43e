import type { Contributed, InstalledPlugin } from "../kernel/index.ts";
import { contributedTo } from "./extension.ts";
import type { Panel } from "./panel-model.ts";

type Place = Parameters<typeof contributedTo>[1];

/** A contribution of a plugin that is at work in a panel, with what the tenant has set for it there. */
type AtWork<Id extends Place> = ReturnType<typeof contributedTo<Id>>[number] & {
  /** The tenant's settings, over them those of the panel's type; without defaults. */
  readonly inForce: Readonly<Record<string, unknown>>;
};

/** What the plugins at work in a panel add in one place. Those that the tenant has turned off are not among them. */
export function atWorkIn<Id extends Place>(
  plugins: readonly InstalledPlugin[], { pluginIds, typeId }: Pick<Panel, "pluginIds" | "typeId">, id: Id,
): AtWork<Id>[] {
  const ours = contributedTo(plugins, id).filter(({ plugin }: Contributed<unknown>) => pluginIds.includes(plugin));
  return ours.map((one) => ({ ...one, inForce: { ...one.stored?.settings, ...one.stored?.typeSettings[typeId] } }));
}
