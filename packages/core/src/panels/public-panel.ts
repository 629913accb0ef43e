import { fail, filterFor, type TenantCtx } from "../kernel/index.ts";
import { GroundRulesModel } from "./ground-rules/model.ts";
import { MembershipModel, type Membership } from "./memberships/model.ts";
import { SITTING } from "./memberships/schema.ts";
import { areaNames, unitNamed } from "./organisation-names.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import type { PanelCard, publicPanelsInput, PublicPanelView } from "./panel-schema.ts";
import { readerOf } from "./places.ts";
import { panelPolicy, PUBLIC_STATES } from "./policy.ts";
import type { PanelCtx } from "./procedures.ts";
import { publicNamesOf, type PublicNames } from "./public-names.ts";
import { roleKeys } from "./roles.ts";
import { TermModel, type Term } from "./terms/model.ts";
import type { z } from "zod";

/** A panel as lists show it to everybody, with the days of its running term. */
export function cardOf(
  { id, slug, name, clientGroup, kind, state, parentId, task }: Panel, term: Term | undefined,
): PanelCard {
  return {
    id, slug, name, clientGroup, kind, state, parentId, task, term: term && { startsOn: term.startsOn, endsOn: term.endsOn },
  };
}

/** The terms of panels by their ids: one query. */
export async function termsOf({ db }: Pick<TenantCtx, "db">, panels: readonly Panel[]): Promise<ReadonlyMap<string, Term>> {
  const ids = panels.flatMap(({ termId }) => (termId ? [termId] : []));
  const terms = ids.length === 0 ? [] : await db.of(TermModel).find({ id: { $in: ids } });
  return new Map(terms.map((term) => [term.id, term]));
}

/**
 * The tenant's panels for everybody, newest first, a page at a time. Those that are not opened yet are shown to those who
 * may see them.
 */
export async function publicPanels(
  ctx: TenantCtx, { states, size, after }: z.output<typeof publicPanelsInput>,
): Promise<{ items: PanelCard[]; next?: string }> {
  const seen = filterFor(panelPolicy, await readerOf(ctx));
  const { items, next } = await ctx.db.of(PanelModel).page({ $and: [{ state: { $in: states } }, seen] }, { size, after });
  const terms = await termsOf(ctx, items);
  return { items: items.map((panel) => cardOf(panel, terms.get(panel.termId ?? ""))), next };
}

/**
 * The panel's public page (A12). Members appear as they have agreed and as the panel's privacy rule allows; the others are a
 * number. Staff never appear by name.
 */
export async function publicPanel(ctx: PanelCtx): Promise<PublicPanelView> {
  const { panel, db } = ctx;
  const term = (await termsOf(ctx, [panel])).get(panel.termId ?? "");
  const sitting = term ? await db.of(MembershipModel).find(
    { panelId: panel.id, termId: term.id, state: { $in: SITTING } }
  ) : [];
  const parent = panel.parentId ? await db.of(PanelModel).findOne(
    { id: panel.parentId, state: { $in: PUBLIC_STATES } }
  ) : undefined;
  const children = await db.of(PanelModel).find(
    { parentId: panel.id, state: { $in: PUBLIC_STATES } }, { sort: { id: 1 }, limit: 100 },
  );
  const rules = panel.groundRulesId ? await db.of(GroundRulesModel).get(panel.groundRulesId) : undefined;
  const { languages, partners, hostName, noDecisionPower, decision, privacy } = panel;
  return {
    ...cardOf(panel, term), languages, partners, hostName, noDecisionPower, decision, privacy,
    areas: await areaNames(db, panel.areaIds),
    unit: await unitNamed(db, panel.unitId),
    parent: parent && { slug: parent.slug, name: parent.name },
    children: children.map(({ slug, name, kind, state }) => ({ slug, name, kind, state })),
    members: await membersOf(ctx, term, sitting),
    extensionMembers: sitting.filter(({ extension }) => extension !== undefined).length,
    groundRules: rules && {
      text: rules.text, easyText: rules.easyText, version: rules.version, adoptedOn: rules.adoptedOn ?? fail("NOT_FOUND"),
    },
    abilities: ctx.part.abilities,
  };
}

async function membersOf(
  ctx: PanelCtx, term: Term | undefined, sitting: readonly Membership[],
): Promise<PublicPanelView["members"]> {
  const seated = sitting.filter(({ seat }) => seat !== undefined);
  const names = await publicNamesOf(ctx, seated);
  const shown = seated.flatMap((one) => {
    const as = shownName(ctx.panel, one, names);
    const seat = term?.rules.seatTypes.find(({ id }) => id === one.seat)?.name;
    return as ? [{ ...as, roles: roleKeys(ctx.plugins, one.roles), seat }] : [];
  });
  const seats = term?.rules.size.max ?? 0;
  return {
    shown: shown.sort((a, b) => a.shownAs.localeCompare(b.shownAs, "fi")), notShown: seated.length - shown.length, seats,
  };
}

/**
 * How the public reads of a member: the name or the alias that the member has agreed to, or not at all.
 *
 * @param names what `publicNamesOf` has let through
 */
export function shownName(
  { privacy }: Pick<Panel, "privacy">, { personId, publication }: Pick<Membership, "personId" | "publication">,
  names: PublicNames,
): { shownAs: string; alias: boolean } | undefined {
  if (privacy.publicNames === "never") return undefined;
  const name = privacy.publicNames === "consent" && publication.name ? names.get(personId) : undefined;
  if (name) return { shownAs: name, alias: false };
  return publication.alias ? { shownAs: publication.alias, alias: true } : undefined;
}
