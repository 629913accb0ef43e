import { formatDate, type Locale } from "@raati/i18n";
import { defineHandler, type TenantCtx } from "../../kernel/index.ts";
import { nameIn, PersonModel, type Person } from "../../people/index.ts";
import { digestCame } from "../events.ts";
import { insideAddress, offAddresses } from "../mails/addresses.ts";
import { writeMail, type MailLine } from "../mails/write-mail.ts";
import { PreferenceModel } from "../preferences/model.ts";
import { offKey } from "../preferences/off-keys.ts";
import { sendToPerson } from "../troubles/send-to-person.ts";
import { asPerson } from "./as-person.ts";
import { nextDigest } from "./digest-times.ts";
import { NoteModel, type Note } from "./model.ts";
import { sentenceOf, wordsIn } from "./sentence.ts";
import { seenThings, type SeenThing } from "./things.ts";

/** So many things stand in one mail; the page has all. */
const MOST = 50;

/**
 * Sends one person what has waited: a mail with the panels as headings and the newest first. What the reader may not see by
 * now, has read on the page or has turned off meanwhile is left out; when nothing is left, no mail leaves.
 */
export const sendDigest = defineHandler({
  name: "notifications.send-digest", on: [digestCame], kind: "outside",
  async handle(ctx, { data: { personId } }, { deliveryId }) {
    const notes = ctx.db.of(NoteModel);
    const waiting = await notes.find({ personId, mail: "digest" }, { sort: { id: -1 }, limit: 500 });
    const person = await ctx.db.of(PersonModel).findOne({ id: personId });
    const wishes = await ctx.db.of(PreferenceModel).findOne({ id: personId });
    const off = wishes?.off ?? [];
    const wanted = wishes?.digest === "never" ? [] : waiting.filter(({ kind, unread }) => unread && !off.includes(kind));
    const seen = person ? await seenThings(asPerson(ctx, person), wanted) : new Map<string, SeenThing>();
    const shown = wanted.filter(({ id }) => seen.has(id));
    const mailed = person?.email !== undefined && shown.length > 0
      && await sendToPerson(ctx, person, letterFor(ctx, person, shown, seen, deliveryId));
    const now = ctx.ports.clock.now();
    const ids = (some: readonly Note[]) => ({ id: { $in: some.map(({ id }) => id) }, mail: "digest" as const });
    if (shown.length > 0) await notes.updateWhere(
      ids(shown), { set: mailed ? { mail: "sent", mailedAt: now } : { mail: "failed" } },
    );
    if (waiting.length > shown.length) await notes.updateWhere(ids(waiting), { set: { mail: "hidden" } });
    await setNext(ctx, personId, now);
  },
});

/** The timer has gone off. What has come in while the mail was written waits for the next one. */
async function setNext(ctx: TenantCtx, personId: string, now: Date): Promise<void> {
  await ctx.transaction(async (tx) => {
    const preference = await tx.of(PreferenceModel).findOne({ id: personId });
    if (!preference) return;
    const left = await tx.of(NoteModel).findOne({ personId, mail: "digest" });
    const dueAt = left && nextDigest(preference.digest, now);
    const saved = await tx.of(PreferenceModel)
      .update(preference, dueAt ? { set: { digestAt: dueAt } } : { unset: ["digestAt"] });
    if (dueAt) await tx.schedule(digestCame, saved, { dueAt, data: { personId } });
  });
}

function letterFor(
  ctx: TenantCtx, person: Person, notes: readonly Note[], seen: ReadonlyMap<string, SeenThing>, messageId: string,
) {
  const { tenant } = ctx;
  const lang = person.language;
  const { t } = wordsIn(lang);
  const name = nameIn(tenant.name, lang, tenant.languages);
  const off = offAddresses(ctx, lang, "notices", offKey(ctx, "person", person.id, "digest"));
  const more = notes.length - MOST;
  return writeMail({
    to: person.email!, lang, messageId, subject: t("notifications:digest.subject", { tenant: name, count: notes.length }),
    lead: [t("notifications:digest.lead", { tenant: name })],
    parts: partsOf(ctx, lang, notes.slice(0, MOST), seen),
    button: { text: t("notifications:digest.open"), address: insideAddress(ctx, lang, "/notices") },
    end: [...(more > 0 ? [t("notifications:digest.more", { count: more })] : []), t(
      "notifications:digest.why", { tenant: name },
    )],
    off: { text: t("notifications:digest.off"), ...off },
  });
}

/** The panels in the order of their newest note, and what is new in each, newest first. */
function partsOf(ctx: TenantCtx, lang: Locale, notes: readonly Note[], seen: ReadonlyMap<string, SeenThing>) {
  const reading = { lang, languages: ctx.tenant.languages };
  const parts = new Map<string, MailLine[]>();
  for (const note of notes.toSorted((one, other) => other.at.getTime() - one.at.getTime())) {
    const thing = seen.get(note.id)!;
    const title = thing.panel
      ? nameIn(thing.panel.name, lang, ctx.tenant.languages) : wordsIn(lang).t("notifications:digest.other");
    const line = {
      text: sentenceOf(note, thing, reading),
      when: formatDate(lang, note.at), address: insideAddress(ctx, lang, thing.address),
    };
    parts.set(title, [...parts.get(title) ?? [], line]);
  }
  return [...parts].map(([title, lines]) => ({ title, lines }));
}
