import type { z } from "zod";
import { fail, type SignedInCtx, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { hiddenEmail, PersonModel } from "../../people/index.ts";
import { digestCame, preferencesChanged } from "../events.ts";
import { kindOf, NOTE_KINDS } from "../kinds/schema.ts";
import { nextDigest } from "../notes/digest-times.ts";
import { PreferenceModel, type Preference } from "./model.ts";
import { readPersonKey } from "./off-keys.ts";
import { DEFAULT_WISHES, preferenceFor, type Wishes } from "./preference-of.ts";
import type { offKeyInput, offView, PreferencesView, savePreferencesInput } from "./schema.ts";

/** How the reader hears of things. */
export async function showPreferences(ctx: SignedInCtx): Promise<PreferencesView> {
  const { personId } = ctx.viewer;
  const person = await ctx.db.of(PersonModel).get(personId);
  const { digest, off, texts }: Wishes = await ctx.db.of(PreferenceModel).findOne({ id: personId }) ?? DEFAULT_WISHES;
  return {
    digest, texts, textsPossible: ctx.ports.texts !== undefined, phoneMissing: person.phone === undefined,
    email: person.email,
    kinds: NOTE_KINDS.map((kind) => {
      const { group, leaves, duty = false } = kindOf(kind);
      return { kind, group, leaves, duty, on: duty || !off.includes(kind) };
    }),
  };
}

/** Saves how the reader wants to hear of things. Saving the same again changes nothing. */
export async function savePreferences(
  ctx: SignedInCtx, input: z.output<typeof savePreferencesInput>,
): Promise<PreferencesView> {
  await ctx.transaction((tx) => change(ctx, tx, ctx.viewer.personId, () => input));
  return showPreferences(ctx);
}

type Change = (before: Wishes) => Wishes;

async function change(ctx: TenantCtx, tx: Tx, personId: string, to: Change): Promise<void> {
  const before = await preferenceFor(tx, personId);
  const { digest, off, texts } = to(before);
  const same = JSON.stringify([digest, off.toSorted(), texts]) === JSON.stringify([
    before.digest, before.off.toSorted(), before.texts,
  ]);
  if (same) return;
  const saved = await tx.of(PreferenceModel).update(before, { set: { digest, off, texts } });
  await tx.emit(preferencesChanged, saved, { personId, off, digest, texts });
  if (digest !== before.digest && before.digestAt !== undefined) await moveDigest(ctx, tx, saved);
}

/** What waits leaves by the new choice. */
async function moveDigest(ctx: TenantCtx, tx: Tx, preference: Preference): Promise<void> {
  const dueAt = nextDigest(preference.digest, ctx.ports.clock.now());
  if (dueAt === undefined) await tx.unschedule(digestCame, preference);
  const when = dueAt === undefined ? { unset: ["digestAt" as const] } : { set: { digestAt: dueAt } };
  const moved = await tx.of(PreferenceModel).update(preference, when);
  if (dueAt) await tx.schedule(digestCame, moved, { dueAt, data: { personId: preference.personId } });
}

/** What a link in a mail would turn off, for the page that asks. @throws Failure NOT_FOUND for a key that means nothing */
export async function showOff(ctx: TenantCtx, { token }: z.output<typeof offKeyInput>): Promise<z.output<typeof offView>> {
  const { personId, target } = readPersonKey(ctx, token);
  const person = await ctx.db.of(PersonModel).findOne({ id: personId });
  if (!person || person.erasedAt) fail("NOT_FOUND", "notifications:failure.keyUnknown");
  const wishes: Wishes = await ctx.db.of(PreferenceModel).findOne({ id: personId }) ?? DEFAULT_WISHES;
  const done = target === "digest" ? wishes.digest === "never" : wishes.off.includes(target);
  return { target, done, email: person.email && hiddenEmail(person.email) };
}

/** Turns off what the key is for, without a sign-in. Doing it twice changes nothing. @throws Failure NOT_FOUND */
export async function turnOff(ctx: TenantCtx, { token }: z.output<typeof offKeyInput>): Promise<z.output<typeof offView>> {
  const { personId, target } = readPersonKey(ctx, token);
  const { done } = await showOff(ctx, { token });
  const without: Change = ({ digest, off, texts }) =>
    (target === "digest" ? { digest: "never", off, texts } : { digest, off: [...new Set([...off, target])], texts });
  if (!done && !(target !== "digest" && kindOf(target).duty)) await ctx.transaction(
    (tx) => change(ctx, tx, personId, without)
  );
  return showOff(ctx, { token });
}
