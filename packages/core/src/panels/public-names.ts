import { helsinkiDay } from "@raati/i18n";
import { pluginStorage } from "../kernel/index.ts";
import { PersonModel } from "../people/index.ts";
import { ageProblem } from "./age-problem.ts";
import { contributedTo } from "./extension.ts";
import type { Membership } from "./memberships/model.ts";
import type { PanelCtx } from "./procedures.ts";

declare const checked: unique symbol;

/** Names by person that may stand in public: only `publicNamesOf` makes them. */
export type PublicNames = ReadonlyMap<string, string> & { readonly [checked]?: true };

type Member = Pick<Membership, "personId" | "publication">;

/**
 * The names of a panel's members that the public may read: of those who have said yes, where the panel's privacy rule asks
 * for consent. Where it has guardians, the name of somebody who may be below that age is published only when a plugin of the
 * panel knows of a consent. Without a year of birth, and where the plugin is off, nobody is of age (domain.md §3, minors).
 */
export async function publicNamesOf(ctx: PanelCtx, members: readonly Member[]): Promise<PublicNames> {
  const { panel, db, ports } = ctx;
  const willing = members.filter(({ publication }) => publication.name).map(({ personId }) => personId);
  if (panel.privacy.publicNames !== "consent" || willing.length === 0) return new Map();
  const people = await db.of(PersonModel).find({ id: { $in: willing } }, { limit: Math.min(willing.length, 1000) });
  const today = helsinkiDay(ports.clock.now());
  const guarded = people.filter(({ birthYear }) => ageProblem(birthYear, panel.privacy.guardian?.below, today) !== undefined);
  const released = await releasedOf(ctx, guarded.map(({ id }) => id));
  const held = new Set(guarded.map(({ id }): string => id).filter((id) => !released.has(id)));
  return new Map(people.filter(({ id, name }) => name !== "" && !held.has(id)).map(({ id, name }) => [id, name]));
}

async function releasedOf({ panel, plugins, db }: PanelCtx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const released: string[] = [];
  for (const { plugin, value } of contributedTo(plugins, "panels.publication-guards")) {
    if (!panel.pluginIds.includes(plugin)) continue;
    released.push(...await value.released({ storage: pluginStorage(plugin, db), panelId: panel.id }, personIds));
  }
  return new Set(released);
}
