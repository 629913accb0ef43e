import { newId } from "@raati/db";
import type { TenantCtx } from "../kernel/index.ts";
import { aPerson } from "../people/factory.ts";
import { standardNoDecisionPower } from "./found-panels.ts";
import { MembershipModel, type Membership } from "./memberships/model.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import { TermModel, type Term } from "./terms/model.ts";
import { withSeat } from "./terms/seats.ts";
import { PanelTypeModel, type PanelType } from "./types/model.ts";
import { typeRules, type TypeRules } from "./types/schema.ts";
import type { z } from "zod";

type New<Value> = Partial<Omit<Value, "id" | "revision">>;

/** The rules of a panel of clients and one professional: twelve seats, a fee, no training. */
export function typeRulesOf(overrides: Partial<z.input<typeof typeRules>> = {}): TypeRules {
  return typeRules.parse({
    seatTypes: [
      {
        id: "client", name: { fi: "Asiakas", sv: "Klient", en: "Client", "fi-plain": "Asiakas" }, side: "client", min: 0,
        max: 10,
      },
      {
        id: "professional", name: { fi: "Ammattilainen", sv: "Yrkesperson", en: "Professional", "fi-plain": "Työntekijä" },
        side: "professional", min: 0, max: 4,
      },
    ],
    size: { min: 0, max: 12 },
    memberRoles: ["member", "chair", "vice-chair", "secretary", "peer-worker", "developer-client"],
    meetings: { count: 5, minutes: 120 }, fee: { amountCents: 6000, kilometres: true, waivable: true }, termMonths: 24,
    ...overrides,
  });
}

/** A type in use. */
export function aPanelType({ db }: TenantCtx, overrides: New<PanelType> = {}): Promise<PanelType> {
  return db.of(PanelTypeModel).insert(
    { name: { fi: "Asiakasryhmän raati" }, rules: typeRulesOf(), origin: { kind: "own" }, state: "in-use", ...overrides }
  );
}

/** An open panel of a type of its own, hosted by the tenant. It has no coordinator unless one is given. */
export async function aPanel(ctx: TenantCtx, overrides: New<Panel> = {}): Promise<Panel> {
  const id = newId<"panels">();
  const typeId = overrides.typeId ?? (await aPanelType(ctx, { pluginIds: overrides.pluginIds ?? [] })).id;
  return ctx.db.of(PanelModel).insert({
    name: { fi: "Ikäihmisten asiakasraati", sv: "Klientrådet för äldre" }, slug: `raati-${id.slice(-12)}`, areaIds: [],
    languages: ["fi", "sv"],
    partners: [], task: { fi: "Raati kertoo, miten palvelut toimivat arjessa." }, noDecisionPower: standardNoDecisionPower(),
    pluginIds: [],
    privacy: { publicNames: "consent", quickExit: false, keepsDrafts: true }, kind: "main", hostKind: "tenant",
    state: "active", ...overrides, typeId,
  }, id);
}

/** The running term of a panel, for the whole of 2026 unless it says otherwise. */
export async function aTerm(ctx: TenantCtx, panel: Panel, overrides: New<Term> = {}): Promise<Term> {
  const term = await ctx.db.of(TermModel).insert({
    startsOn: "2026-01-01", endsOn: "2026-12-31", state: "active", rules: typeRulesOf(), ...overrides, panelId: panel.id,
  });
  if (term.state === "active") await ctx.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { termId: term.id } });
  return term;
}

/** An active member on a client's seat, which is counted. The person is a new one unless one is given. */
export async function aMembership(ctx: TenantCtx, term: Term, overrides: New<Membership> = {}): Promise<Membership> {
  const personId = overrides.personId ?? (await aPerson(ctx)).id;
  const state = overrides.state ?? "active";
  const membership = await ctx.db.of(MembershipModel).insert({
    ...(overrides.extension ? {} : { seat: "client" }), roles: ["member"], access: overrides.extension ? "limited" : "full",
    publication: { name: false },
    ...overrides, ...(state !== "ended" && { living: true as const }), personId, state, panelId: term.panelId,
    termId: term.id,
  });
  if (membership.seat && state !== "ended") {
    const { taken } = await ctx.db.of(TermModel).get(term.id);
    await ctx.db.of(TermModel).updateWhere({ id: term.id }, { set: { taken: withSeat(taken, membership.seat, 1) } });
  }
  return membership;
}
