import { describe, expect, test } from "vitest";
import { acknowledgeHandling, startHandling, tellBack } from "../../src/handling/index.ts";
import { tellBackInput } from "../../src/handling/schema.ts";
import { asPerson } from "../../src/notifications/notes/as-person.ts";
import {
  listNotes, markRead, NoteModel, offKey, openNote, PreferenceModel, savePreferences, showOff, showPreferences, turnOff,
} from "../../src/notifications/index.ts";
import { MembershipModel } from "../../src/panels/index.ts";
import { PersonModel } from "../../src/people/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { answered, hearingGround, inSwedish, listOf, mailsTo, sentProposal } from "./fixture.ts";

withDatabase();

describe("reminders", () => {
  test("J1.11 · the owner hears of a late answer on day 61, the one above two weeks later, and nobody can turn it off", async () => {
    const place = await hearingGround();
    const { chair, owner, head, wakeOn, deliver, open } = place;
    const { handling } = await sentProposal(place, chair);
    await deliver();
    expect((await mailsTo(place, owner)).map(({ subject }) => subject))
      .toEqual(["Uusi asia vastattavaksi: Ilta-aika perhekeskukseen"]);
    await acknowledgeHandling(await open(owner, handling));
    await wakeOn("2026-07-14");
    const soon = (await mailsTo(place, owner)).at(-1)!;
    expect(soon.subject).toBe("Vastaus on annettava 14.7.2026 mennessä: Ilta-aika perhekeskukseen");
    await wakeOn("2026-07-15");
    const late = (await mailsTo(place, owner)).at(-1)!;
    expect(late.subject).toBe("Vastaus on myöhässä: Ilta-aika perhekeskukseen");
    expect(late.text).toContain(`/fi/${place.system.tenant.slug}/sign-in?next=`);
    expect(late.text).toContain(encodeURIComponent(`/handlings/${handling.id}`));
    expect(late.html).toContain('lang="fi"');
    expect(late.headers).toEqual({ "Auto-Submitted": "auto-generated" });
    expect(await mailsTo(place, head)).toEqual([]);
    await wakeOn("2026-07-28");
    expect((await mailsTo(place, head)).map(({ subject }) => subject)).toEqual([
      "Vastaus on viipynyt kaksi viikkoa yli määräajan: Ilta-aika perhekeskukseen",
    ]);
    const { viewer } = owner;
    const key = offKey(place.system, "person", viewer.personId, "reminder");
    await turnOff(place.system, { token: key });
    expect((await showOff(place.system, { token: key })).done).toBe(false);
  });

  test("what was done meanwhile needs no reminder", async () => {
    const place = await hearingGround();
    const { handling } = await sentProposal(place, place.chair);
    await answered(place, handling);
    await place.wakeOn("2026-07-15");
    expect((await mailsTo(place, place.owner)).map(({ subject }) => subject).filter((one) => one.includes("myöhässä")))
      .toEqual([]);
  });
});

describe("one event", () => {
  test("reaches its writer at once, the others in the morning, each in their own language, with a text part", async () => {
    const place = await hearingGround();
    const author = await place.member();
    const other = await place.member();
    await place.system.db.of(PersonModel).updateWhere({ id: other.viewer.personId }, { set: { language: "sv" } });
    const { handling } = await sentProposal(place, author);
    await answered(place, handling);
    await place.deliver();
    const [mail, ...more] = await mailsTo(place, author);
    expect(more).toEqual([]);
    expect(mail!.subject).toBe("Ehdotukseesi tuli vastaus: Ilta-aika perhekeskukseen – Hyväksytty");
    expect(mail!.headers).toMatchObject({ "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
    expect(await mailsTo(place, other)).toEqual([]);

    await place.wakeOn("2026-05-16");
    const [digest] = await mailsTo(place, other);
    expect(digest).toMatchObject({ lang: "sv" });
    expect(digest!.subject).toMatch(/: en nyhet i dina råd$/);
    expect(digest!.text).toContain("Klientrådet för äldre\n- 15.5.2026: Svar: Kvällstid på familjecentret");
    expect(digest!.html).toContain('<html lang="sv">');
    expect(await listOf(inSwedish(other))).toEqual(["Svar: Kvällstid på familjecentret – Godkänt"]);
    await place.wakeOn("2026-05-18");
    expect(await mailsTo(place, other)).toHaveLength(1);
  });

  test("is told newest first under its panel, once a week to whom once a week is enough, and never to who wants none", async () => {
    const place = await hearingGround();
    const [weekly, never] = [await place.member(), await place.member()];
    await savePreferences(weekly, { digest: "weekly", off: [], texts: false });
    await savePreferences(never, { digest: "never", off: [], texts: false });
    const first = await sentProposal(place, place.chair);
    const ctx = await place.open(place.coordinator, first.handling);
    await answered(place, first.handling);
    await place.deliver();
    await tellBack(
      ctx,
      tellBackInput.parse({ handling: first.handling.id, to: ["members"], text: { fi: "Iltoja tulee." }, final: false }),
    );
    await place.wakeOn("2026-05-16");
    await place.wakeOn("2026-05-17");
    expect(await mailsTo(place, weekly)).toEqual([]);
    await place.wakeOn("2026-05-18");
    const [mail, ...more] = await mailsTo(place, weekly);
    expect(more).toEqual([]);
    expect(mail!.text.indexOf("Väliaikatieto: Ilta-aika")).toBeGreaterThan(0);
    expect(mail!.text.indexOf("Väliaikatieto: Ilta-aika")).toBeLessThan(mail!.text.indexOf("Vastaus: Ilta-aika"));
    expect(await mailsTo(place, never)).toEqual([]);
    expect(await listOf(never)).toHaveLength(2);
  });

  test("is no news to who caused it, and what is a week old when it is noted leaves no mail", async () => {
    const place = await hearingGround();
    const { handling } = await sentProposal(place, place.chair);
    await answered(place, handling);
    place.ports.clock.pass(8 * 86_400_000);
    await place.deliver();
    expect(await mailsTo(place, place.chair)).toEqual([]);
    expect(await listOf(place.chair)).toContain("Ehdotukseesi tuli vastaus: Ilta-aika perhekeskukseen – Hyväksytty");
    expect((await listOf(place.owner)).some((one) => one.includes("Vastaus"))).toBe(false);
  });
});

describe("a mail", () => {
  test("that the server cannot take now leaves later, once, under the same id", async () => {
    const place = await hearingGround();
    const { ports } = place;
    const seen: string[] = [];
    const send = ports.mailer.send;
    ports.mailer.send = async ({ messageId }) => {
      seen.push(messageId);
      throw Object.assign(new Error("later"), { retry: "again" });
    };
    const { handling } = await sentProposal(place, place.chair);
    await answered(place, handling);
    await place.deliver();
    ports.mailer.send = send;
    ports.clock.pass(10 * 60_000);
    await place.deliver();
    const mails = await mailsTo(place, place.chair);
    expect(mails).toHaveLength(1);
    expect(seen).toContain(mails[0]!.messageId);
    const note = await place.system.db.of(NoteModel).findOne({ personId: place.chair.viewer.personId, kind: "own-answer" });
    expect(note).toMatchObject({ mail: "sent" });
  });

  test("does not leave to a reader who may not see the thing by then, and the list is silent as well", async () => {
    const place = await hearingGround();
    const member = await place.member();
    const { handling } = await sentProposal(place, place.chair, { open: false });
    await answered(place, handling);
    await place.deliver();
    expect(await listOf(member)).toHaveLength(1);
    await place.system.db.of(MembershipModel)
      .updateWhere({ personId: member.viewer.personId }, { set: { access: "closed" } });
    expect(await listOf(member)).toEqual([]);
    await place.wakeOn("2026-05-16");
    expect(await mailsTo(place, member)).toEqual([]);
    const [note] = await place.system.db.of(NoteModel).find({ personId: member.viewer.personId });
    expect(note).toMatchObject({ mail: "hidden" });
    expect((await refusal(openNote(member, { note: note!.id }))).code).toBe("NOT_FOUND");
  });

  test("is turned off by one click without signing in, for one kind and one person; asking changes nothing", async () => {
    const place = await hearingGround();
    const { chair, system } = place;
    const first = await sentProposal(place, chair);
    await answered(place, first.handling);
    await place.deliver();
    const [mail] = await mailsTo(place, chair);
    const token = new URL(mail!.headers!["List-Unsubscribe"]!.slice(1, -1)).searchParams.get("token")!;
    expect(mail!.text).toContain(`/notices/off?token=${encodeURIComponent(token)}`);
    expect(await showOff(system, { token }))
      .toMatchObject({ target: "own-answer", done: false, email: expect.stringContaining("pe…@") });
    expect(await turnOff(system, { token })).toMatchObject({ done: true });
    expect(await turnOff(system, { token })).toMatchObject({ done: true });
    expect((await showPreferences(chair)).kinds.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(["own-answer"]);
    const second = await sentProposal(place, chair);
    await answered(place, second.handling);
    await place.deliver();
    expect(await mailsTo(place, chair)).toHaveLength(1);
    expect(await listOf(chair)).toHaveLength(2);
    for (const wrong of [`${token}x`, token.replace("own-answer", "digest"), "a".repeat(60)]) {
      expect([wrong, (await refusal(turnOff(system, { token: wrong }))).code]).toEqual([wrong, "NOT_FOUND"]);
    }
  });

  test("of the digest is turned off by its own link", async () => {
    const place = await hearingGround();
    const member = await place.member();
    const { handling } = await sentProposal(place, place.chair);
    await answered(place, handling);
    await place.deliver();
    await turnOff(place.system, { token: offKey(place.system, "person", member.viewer.personId, "digest") });
    await place.wakeOn("2026-05-16");
    expect(await mailsTo(place, member)).toEqual([]);
    const preference = await place.system.db.of(PreferenceModel).findOne({ personId: member.viewer.personId });
    expect([preference?.digest, preference?.digestAt]).toEqual(["never", undefined]);
  });
});

describe("a text message", () => {
  test("leaves for personal things to who wants it, and names no matter", async () => {
    const place = await hearingGround();
    const messages: { to: string; text: string; id: string }[] = [];
    Object.assign(
      place.ports, { texts: { send: async (message: (typeof messages)[number]) => void messages.push(message) } },
    );
    const { chair, system } = place;
    await system.db.of(PersonModel).updateWhere({ id: chair.viewer.personId }, { set: { phone: "040 123 4567" } });
    await savePreferences(chair, { digest: "daily", off: [], texts: true });
    expect(await showPreferences(chair)).toMatchObject({ textsPossible: true, phoneMissing: false, texts: true });
    const { handling } = await sentProposal(place, chair);
    await answered(place, handling);
    await place.deliver();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ to: "+358401234567" });
    expect(messages[0]!.text).toMatch(/: sinulle on uusi viesti raadista\. Lue se täältä: https:\/\/\S+\/notices$/);
  });
});

describe("the list", () => {
  test("is the reader's alone, counts what is new, and opens a thing by leading to it", async () => {
    const place = await hearingGround();
    const { chair, owner } = place;
    const { handling } = await sentProposal(place, chair);
    await answered(place, handling);
    await place.deliver();
    const { items, unread } = await listNotes(chair, { size: 20, unread: true });
    expect([items.length, unread]).toEqual([1, 1]);
    expect((await refusal(openNote(owner, { note: items[0]!.id }))).code).toBe("NOT_FOUND");
    expect(await openNote(chair, { note: items[0]!.id })).toEqual({ address: items[0]!.address });
    expect(await listNotes(chair, { size: 20, unread: true })).toMatchObject({ items: [], unread: 0 });
    await markRead(owner, {});
    expect((await listNotes(owner, { size: 20, unread: false })).unread).toBe(0);
  });

  test("of somebody whose access has ended is what a visitor would see: nothing inside", async () => {
    const place = await hearingGround();
    const person = await place.system.db.of(PersonModel).get(place.chair.viewer.personId);
    expect(asPerson(place.system, { ...person, accessEndedAt: new Date() }).viewer).toBeUndefined();
    expect(asPerson(place.system, person).viewer?.personId).toBe(person.id);
  });
});

test("an event makes one note, however often the worker looks", async () => {
  const place = await hearingGround();
  const { system, panel, unit, deliver, owner } = place;
  await system.transaction((tx) => startHandling(system, tx, { kind: "proposal", id: panel.id }, {
    title: { fi: "Kaksi kertaa" }, open: true, panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }],
  }));
  await deliver();
  await deliver();
  expect(await listOf(owner)).toEqual(["Uusi asia vastattavaksi: Kaksi kertaa"]);
});
