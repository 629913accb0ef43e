import { newId } from "@raati/db";
import { HOUR_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, hashOf, type Tx } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { nameConsentAnswered, nameConsentAsked } from "../events.ts";
import { membershipFor } from "../memberships/membership-now.ts";
import type { Membership } from "../memberships/model.ts";
import type { PanelCtx, PlacedCtx } from "../procedures.ts";
import { guardedIds } from "./guarded-people.ts";
import { NameConsentModel, type NameConsent } from "./model.ts";
import type { askGuardianInput, recordNameConsentInput } from "./schema.ts";
import { nameConsentToken } from "./tokens.ts";

/**
 * Asks a young member's guardian by mail whether the name may be published. Asking anew sends the link again, but not twice
 * within the hour; another address closes the link of the older mail.
 *
 * @throws Failure CONFLICT for a member who needs no guardian and when the guardian has answered already, INVALID for the
 *   member's own address
 */
export async function askGuardian(ctx: PanelCtx, input: z.output<typeof askGuardianInput>): Promise<void> {
  const { guardianName: name, guardianEmail: email, language } = input;
  const at = ctx.ports.clock.now();
  await ctx.transaction(async (tx) => {
    const { personId } = await guardedMember(tx, ctx, input.membership);
    const person = await tx.of(PersonModel).get(personId);
    if (person.email === email) failField("guardianEmail", "panels:field.guardianOwnAddress");
    const consents = tx.of(NameConsentModel);
    const stored = await consents.findOne({ panelId: ctx.panel.id, personId });
    if (stored?.state === "given") fail("CONFLICT", "panels:failure.guardianAgreed");
    const same = stored?.state === "asked" && stored.guardian.email === email;
    if (same && at.getTime() - stored.at.getTime() < HOUR_MS) return;
    const id = stored?.id ?? newId<"nameConsents">();
    const change = {
      guardian: { name, email, language }, state: "asked" as const, at,
      tokenHash: hashOf(nameConsentToken(ctx.ports.settings, { id, email })),
    };
    const consent = stored ? await consents.update(stored, { set: change, unset: ["way", "by"] })
      : await consents.insert({ panelId: ctx.panel.id, personId, ...change }, id);
    await tx.emit(nameConsentAsked, consent, { panelId: ctx.panel.id, personId, consentId: id });
  });
}

/**
 * Writes down what a guardian has said on paper, by phone or in a meeting: yes, no, or that an earlier yes is taken back.
 * The same answer again changes nothing.
 *
 * @throws Failure CONFLICT for a member who needs no guardian
 */
export async function recordNameConsent(ctx: PlacedCtx, input: z.output<typeof recordNameConsentInput>): Promise<void> {
  const { guardianName: name, consents: agrees, way } = input;
  await ctx.transaction(async (tx) => {
    const { personId } = await guardedMember(tx, ctx, input.membership);
    const consents = tx.of(NameConsentModel);
    const stored = await consents.findOne({ panelId: ctx.panel.id, personId });
    const state = answered(stored?.state, agrees);
    if (stored?.state === state && stored.way === way) return;
    const { language } = stored?.guardian ?? await tx.of(PersonModel).get(personId);
    const change = { state, at: ctx.ports.clock.now(), way, by: ctx.viewer.personId };
    const consent = stored ? await consents.update(stored, { set: { ...change, guardian: { ...stored.guardian, name } } })
      : await consents.insert({ panelId: ctx.panel.id, personId, guardian: { name, language }, ...change });
    await tx.emit(nameConsentAnswered, consent, { panelId: ctx.panel.id, personId, state, way });
  });
}

/** What an answer makes of the consent: who has agreed before takes it back, and all others say no. */
export function answered(state: NameConsent["state"] | undefined, agrees: boolean): NameConsent["state"] {
  if (agrees) return "given";
  return state === "given" || state === "withdrawn" ? "withdrawn" : "refused";
}

async function guardedMember(tx: Tx, ctx: PanelCtx, id: string): Promise<Membership> {
  const membership = await membershipFor(tx, ctx, id, "askGuardian");
  const guarded = await guardedIds(tx, ctx, [membership.personId], ctx.ports.clock.now());
  if (!guarded.has(membership.personId)) fail("CONFLICT", "panels:failure.noGuardianNeeded");
  return membership;
}
