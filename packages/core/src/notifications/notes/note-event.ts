import { DAY_MS } from "@raati/i18n";
import { defineHandler, type DomainEvent, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { PersonModel, type Person } from "../../people/index.ts";
import { digestCame, noteMailsCame, noteTextCame } from "../events.ts";
import { kindOf } from "../kinds/schema.ts";
import { PreferenceModel, type Preference } from "../preferences/model.ts";
import { DEFAULT_WISHES, preferenceFor, wishesOf, type Wishes } from "../preferences/preference-of.ts";
import { nextDigest } from "./digest-times.ts";
import { NoteModel, type Note } from "./model.ts";
import type { Notice } from "./rules/rule.ts";
import { heardTypes, ruleFor } from "./rules/rules.ts";

/** A note is kept for a year. */
const KEPT = 365 * DAY_MS;
/** What is noted so much later than it happened is no news: it stands in the list, and no mail leaves. */
const NEWS = 7 * DAY_MS;

/**
 * Turns what happened into one note for each person who hears of it, and lets mails and text messages leave by themselves,
 * each with a delivery of its own.
 */
export const noteEvent = defineHandler({
  name: "notifications.note", kind: "database", on: heardTypes,
  handle: async (ctx, event, { tx }) => {
    const found = await ruleFor(event.type)?.find({ ctx, tx }, event as never);
    for (const notice of found ?? []) await noteAll(ctx, tx, event, notice);
  },
});

async function noteAll(ctx: TenantCtx, tx: Tx, event: DomainEvent, notice: Notice): Promise<void> {
  const { actor } = event;
  const wanted = [...new Set(notice.to)].filter((one): one is string => one !== undefined && one !== actor.personId);
  const people = await reachable(tx, wanted);
  const wishes = await wishesOf(tx, wanted);
  const now = ctx.ports.clock.now();
  const isNews = now.getTime() - event.at.getTime() < NEWS;
  const made = await tx.of(NoteModel).insertAll(people.map((person) => ({
    personId: person.id, kind: notice.kind, thing: { kind: kindOf(notice.kind).about, id: notice.thing },
    panelId: notice.panelId,
    values: { ...notice.values }, at: event.at, cause: event.id, purgeAt: new Date(now.getTime() + KEPT),
    mail: isNews ? mailFor(notice, person, wishes.get(person.id) ?? DEFAULT_WISHES) : "none",
  })));
  await letMailsLeave(tx, made.filter(({ mail }) => mail === "waiting"), now);
  for (const note of made) await letOthersLeave(ctx, tx, note, wishes.get(note.personId), isNews);
}

/** So many mails make one delivery: a reminder to thousands is some hundred deliveries, and none of them takes a minute. */
const AT_ONCE = 25;

async function letMailsLeave(tx: Tx, notes: readonly Note[], now: Date): Promise<void> {
  for (let at = 0; at < notes.length; at += AT_ONCE) {
    const some = notes.slice(at, at + AT_ONCE);
    await tx.schedule(noteMailsCame, some[0]!, { dueAt: now, data: { noteIds: some.map(({ id }) => id) } });
  }
}

async function reachable(tx: Tx, personIds: readonly string[]): Promise<Person[]> {
  const found: Person[] = [];
  for (let at = 0; at < personIds.length; at += 500) {
    found.push(...await tx.of(PersonModel).find({ id: { $in: personIds.slice(at, at + 500) } }));
  }
  return found.filter(({ erasedAt, accessEndedAt }) => !erasedAt && !accessEndedAt);
}

function mailFor({ kind }: Notice, { email }: Person, { off, digest }: Wishes): Note["mail"] {
  const { leaves, duty } = kindOf(kind);
  if (email === undefined || (!duty && off.includes(kind))) return "none";
  if (leaves === "at-once") return "waiting";
  return digest === "never" ? "none" : "digest";
}

async function letOthersLeave(
  ctx: TenantCtx, tx: Tx, note: Note, preference: Preference | undefined, isNews: boolean,
): Promise<void> {
  const now = ctx.ports.clock.now();
  const { leaves, duty } = kindOf(note.kind);
  const { texts, off } = preference ?? DEFAULT_WISHES;
  if (note.mail === "digest" && preference?.digestAt === undefined) await waitForDigest(tx, note.personId, now);
  const byText = isNews && texts && ctx.ports.texts !== undefined && leaves === "at-once"
    && (duty || !off.includes(note.kind));
  if (byText) await tx.schedule(noteTextCame, note, { dueAt: now, data: { noteId: note.id } });
}

/** One timer a person, set by the first thing that waits for the digest. */
async function waitForDigest(tx: Tx, personId: string, now: Date): Promise<void> {
  const preference = await preferenceFor(tx, personId);
  const dueAt = nextDigest(preference.digest, now);
  if (preference.digestAt !== undefined || dueAt === undefined) return;
  const waiting = await tx.of(PreferenceModel).update(preference, { set: { digestAt: dueAt } });
  await tx.schedule(digestCame, waiting, { dueAt, data: { personId } });
}
