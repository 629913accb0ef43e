import { setTimeout as sleep } from "node:timers/promises";
import { defineHandler, type TenantCtx } from "../../kernel/index.ts";
import { nameIn, PersonModel, type Person } from "../../people/index.ts";
import { noteMailsCame, noteTextCame } from "../events.ts";
import { kindOf } from "../kinds/schema.ts";
import { insideAddress, offAddresses, pageAddress } from "../mails/addresses.ts";
import { writeMail } from "../mails/write-mail.ts";
import { offKey } from "../preferences/off-keys.ts";
import { sendToPerson } from "../troubles/send-to-person.ts";
import { asPerson } from "./as-person.ts";
import { NoteModel, type Note } from "./model.ts";
import { adviceOf, sentenceOf, wordsIn } from "./sentence.ts";
import { seenThings, type SeenThing } from "./things.ts";

/** After so many failures in a row the server is away: the rest is not tried in vain. */
const ENOUGH = 3;
/** A breath between two mails, in milliseconds: pages come first, and nobody waits for the thousandth mail. */
const BREATH = 10;

/**
 * Mails some notes, each to its own reader. Whoever may not see the thing by now gets none. What has left is marked at once
 * and has the note's id as its message id, so a retry sends only the rest, and nothing twice.
 *
 * @throws the mailer's error when one of them could not leave now: the delivery is tried again
 */
export const sendNotes = defineHandler({
  name: "notifications.send-notes", on: [noteMailsCame], kind: "outside",
  async handle(ctx, { data }, { signal }) {
    const notes = await ctx.db.of(NoteModel).find({ id: { $in: data.noteIds }, mail: "waiting" }, { sort: { id: 1 } });
    const ids = notes.map(({ personId }) => personId);
    const people = notes.length === 0 ? [] : await ctx.db.of(PersonModel).find({ id: { $in: ids } });
    const failures: unknown[] = [];
    for (const note of notes) {
      const person = people.find(({ id }) => id === note.personId);
      if (signal.aborted || failures.length >= ENOUGH) break;
      if (note !== notes[0]) await sleep(BREATH);
      if (person) await sendOne(ctx, note, person).catch((error: unknown) => void failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  },
});

async function sendOne(ctx: TenantCtx, note: Note, person: Person): Promise<void> {
  const thing = (await seenThings(asPerson(ctx, person), [note])).get(note.id);
  if (!thing || person.email === undefined) return settle(ctx, note, "hidden");
  const sent = await sendToPerson(ctx, person, letterFor(ctx, { note, thing, person }));
  await settle(ctx, note, sent ? "sent" : "failed");
}

interface Sending { readonly note: Note; readonly thing: SeenThing; readonly person: Person }

function letterFor(ctx: TenantCtx, { note, thing, person }: Sending) {
  const { tenant } = ctx;
  const lang = person.language;
  const { t } = wordsIn(lang);
  const reading = { lang, languages: tenant.languages };
  const names = {
    tenant: nameIn(tenant.name, lang, tenant.languages),
    panel: thing.panel ? nameIn(thing.panel.name, lang, tenant.languages) : "",
  };
  const off = kindOf(note.kind).duty ? undefined : {
    text: t("notifications:mail.off"), ...offAddresses(ctx, lang, "notices", offKey(ctx, "person", person.id, note.kind)),
  };
  const sentence = sentenceOf(note, thing, reading);
  return writeMail({
    to: person.email!, lang, messageId: note.id, subject: sentence, lead: [sentence, adviceOf(note, thing, reading)],
    button: { text: t("notifications:mail.open"), address: insideAddress(ctx, lang, thing.address) },
    end: [t(`notifications:mail.why.${off ? kindOf(note.kind).group : "duty"}`, names)],
    ...(off && { off }),
  });
}

/** What became of the mail. The reader may have opened the note meanwhile, so only this field is written. */
async function settle({ db, ports }: TenantCtx, { id }: Note, mail: Note["mail"]): Promise<void> {
  const mailedAt = mail === "sent" ? { mailedAt: ports.clock.now() } : {};
  await db.of(NoteModel).updateWhere({ id, mail: "waiting" }, { set: { mail, ...mailedAt } });
}

/** So many characters fit in a text message that is not cut in two, together with the address. */
const LONGEST = 130;

/** Sends one note as a text message: what it is and where to read it, nothing of the matter itself. */
export const textNote = defineHandler({
  name: "notifications.text-note", on: [noteTextCame], kind: "outside", onPoison: "skip",
  async handle(ctx, { data }, { deliveryId }) {
    const { texts } = ctx.ports;
    const note = await ctx.db.of(NoteModel).findOne({ id: data.noteId });
    const person = note && await ctx.db.of(PersonModel).findOne({ id: note.personId });
    const to = person?.phone === undefined ? undefined : internationalNumber(person.phone);
    if (!texts || !note || !person || to === undefined) return;
    const thing = (await seenThings(asPerson(ctx, person), [note])).get(note.id);
    if (!thing) return;
    const lang = person.language;
    const tenant = nameIn(ctx.tenant.name, lang, ctx.tenant.languages);
    // A telephone lies on the table: the message names no matter, and the page asks who is there.
    const said = wordsIn(lang).t("notifications:text.new", { tenant }).slice(0, LONGEST);
    await texts.send({ to, lang, id: deliveryId, text: `${said} ${pageAddress(ctx, lang, "/notices")}` });
  },
});

/** A number as gateways take it: "040 123 4567" is "+358401234567". @returns undefined for what is none */
function internationalNumber(phone: string): string | undefined {
  const digits = phone.replaceAll(/[^\d+]/g, "");
  const whole = digits.startsWith("+") ? digits : digits.startsWith("00")
    ? `+${digits.slice(2)}` : digits.replace(/^0/, "+358");
  return /^\+[1-9]\d{6,14}$/.test(whole) ? whole : undefined;
}
