import { PersonModel } from "../people/index.ts";
import { guardedOf } from "./guardians/guarded-people.ts";
import { agreedIn } from "./guardians/show-consents.ts";
import type { Membership } from "./memberships/model.ts";
import type { PanelCtx } from "./procedures.ts";

declare const checked: unique symbol;

/** Names by person that may stand in public: only `publicNamesOf` makes them. */
export type PublicNames = ReadonlyMap<string, string> & { readonly [checked]?: true };

type Member = Pick<Membership, "personId" | "publication">;

/**
 * The names of a panel's members that the public may read: of those who have said yes, where the panel's privacy rule asks
 * for consent. Where it has guardians, the name of somebody who may be below that age is published only when a guardian,
 * too, has agreed to just that, and as long as the guardian does (domain.md §3, minors).
 */
export async function publicNamesOf(ctx: PanelCtx, members: readonly Member[]): Promise<PublicNames> {
  const { panel, db, ports } = ctx;
  const willing = members.filter(({ publication }) => publication.name).map(({ personId }) => personId);
  if (panel.privacy.publicNames !== "consent" || willing.length === 0) return new Map();
  const people = await db.of(PersonModel).find({ id: { $in: willing } }, { limit: Math.min(willing.length, 1000) });
  const guarded = guardedOf(ctx, people, ports.clock.now()).map(({ id }): string => id);
  const agreed = await agreedIn(db, panel.id, guarded);
  const held = new Set(guarded.filter((id) => !agreed.has(id)));
  return new Map(people.filter(({ id, name }) => name !== "" && !held.has(id)).map(({ id, name }) => [id, name]));
}
