import { newId } from "@raati/db";
import { DAY_MS } from "@raati/i18n";
import type { TenantCtx } from "../kernel/index.ts";
import type { Panel, Term } from "../panels/index.ts";
import { groupsOf } from "./applications/groups.ts";
import { ApplicationModel, type Application } from "./applications/model.ts";
import { nextNumbers, openNumbers } from "./applications/numbers.ts";
import { allGroups, countInPools, openPools } from "./applications/pool-counts.ts";
import { inPool } from "./applications/states.ts";
import { CallModel, type Call } from "./calls/model.ts";
import { DEFAULT_AGE_BOUNDS } from "./calls/schema.ts";
import { DEFAULT_FORM, formDefinition } from "./forms/schema.ts";
import { hashOf, tokenOf } from "./tokens.ts";

type New<Value> = Partial<Omit<Value, "id" | "revision">>;

/** An open call for one panel's term with ten seats, since yesterday and for a month, in Finnish and Swedish. */
export async function aCall(ctx: TenantCtx, panel: Panel, term: Term, overrides: New<Call> = {}): Promise<Call> {
  const now = ctx.ports.clock.now().getTime();
  const id = newId<"calls">();
  const opensAt = new Date(now - DAY_MS);
  const closesAt = overrides.closesAt ?? new Date(now + 30 * DAY_MS);
  const panels = overrides.panels ?? [{ panelId: panel.id, termId: term.id, seats: 10, seatTypes: [] }];
  return ctx.transaction(async (tx) => {
    const call = await tx.of(CallModel).insert({
      title: { fi: "Hae asiakasraatiin", sv: "Sök till klientrådet" }, intro: {
        fi: "Kerro, miten palvelut toimivat.", sv: "Berätta hur servicen fungerar.",
      },
      criteria: { fi: "Etsimme erilaisia ihmisiä.", sv: "Vi söker olika människor." }, languages: ["fi", "sv"],
      slug: `haku-${id.slice(-12)}`, form: formDefinition.parse(DEFAULT_FORM), exclusions: {
        staff: true, influencingBodies: true,
      },
      guardianBelow: 18, channels: ["web", "paper", "phone"], method: "criteria", scoring: [], ageBounds: DEFAULT_AGE_BOUNDS,
      opensAt, publishedAt: opensAt, lastClosesAt: closesAt, state: "open", linkTestedAt: opensAt, ...overrides,
      closesAt, panels,
      panelIds: panels.map(({ panelId }) => panelId),
    }, id);
    await openNumbers(tx, id);
    await openPools(tx, id, call.panelIds);
    return call;
  });
}

/** An application that is in, and waits for somebody to look at it; counted in its pools when it is in them. */
export function anApplication(ctx: TenantCtx, call: Call, overrides: New<Application> = {}): Promise<Application> {
  const id = newId<"applications">();
  const at = ctx.ports.clock.now();
  const { ageBounds } = call;
  return ctx.transaction(async (tx) => {
    const told = {
      birthYear: 1958, gender: "woman" as const, speaks: "fi" as const, role: "client" as const, answers: {}, ...overrides,
    };
    const { groups } = groupsOf(told, { ageYear: at.getUTCFullYear(), ageBounds, fields: [], counted: [] });
    const application = await tx.of(ApplicationModel).insert({
      callId: call.id, panelIds: call.panelIds, name: "Maija Kuusiluoto", email: `person-${id}@people.example`,
      language: "fi",
      motivation: "Haluan, että palvelut toimivat kaikille.", channel: "web", state: "submitted",
      tokenHash: hashOf(
        tokenOf(ctx.ports.settings, "status", id)
      ), number: await nextNumbers(tx, call.id), submittedAt: at, confirmedAt: at,
      groups, ...told,
    }, id);
    if (inPool(application.state)) {
      const all = (await allGroups(tx, [application])).get(id) ?? {};
      await countInPools(tx, call.id, [{ panelIds: application.panelIds, groups: all, by: 1 }]);
    }
    return application;
  });
}
