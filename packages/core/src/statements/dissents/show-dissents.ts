import type { Locale } from "@raati/i18n";
import { MembershipModel, publicNamesOf, type PanelCtx } from "../../panels/index.ts";
import { DissentModel, type Dissent } from "../model.ts";
import type { DissentView } from "./schema.ts";

type Named = ReadonlyMap<string, string>;

/**
 * The dissenting views of a statement as they travel with it: each with its words, the number of its members, and the names
 * of those who want to be named.
 */
export function viewsOf(dissents: readonly Dissent[], names: Named): DissentView[] {
  return dissents.flatMap((one) => {
    if (one.text === undefined) return [];
    const members = [one, ...dissents.filter(({ joins }) => joins === one.id)].filter(({ takenBack }) => !takenBack);
    if (members.length === 0) return [];
    const named = members.flatMap(({ personId, nameShown }) => (nameShown && personId ? names.get(personId) ?? [] : []));
    const { id, text, lang = "fi" satisfies Locale } = one;
    return [{ id, text, lang, members: members.length, names: named }];
  });
}

/** The dissenting views on a statement, the oldest first, with whose they are: not for the public. */
export const dissentsOf = ({ db }: Pick<PanelCtx, "db">, statementId: string): Promise<Dissent[]> =>
  db.of(DissentModel).find({ statementId }, { sort: { id: 1 } });

/** The names that the public may read beside a dissenting view: of who wants so, where the panel publishes names at all. */
export async function publicDissents(ctx: PanelCtx, statementId: string): Promise<DissentView[]> {
  const dissents = await dissentsOf(ctx, statementId);
  const willing = dissents.flatMap(({ personId, nameShown }) => (personId && nameShown ? [personId] : []));
  const members = willing.length === 0 ? [] : await ctx.db.of(MembershipModel).find(
    { panelId: ctx.panel.id, personId: { $in: willing } },
  );
  // Who has said yes to the name beside the own words need not publish it anywhere else.
  const names = await publicNamesOf(ctx, members.map((one) => ({
    personId: one.personId, publication: { ...one.publication, name: true },
  })));
  return viewsOf(dissents, names);
}
