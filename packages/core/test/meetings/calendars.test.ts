import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarFileOf, calendarOf, callMeeting, cancelMeeting, feedState, makeFeed, myMeetings, postponeMeeting,
  publicCalendarFile,
  revokeFeed, scheduleMeeting,
} from "../../src/meetings/index.ts";
import { writeCalendar, type CalendarEvent } from "../../src/meetings/calendars/write-calendar.ts";
import { MembershipModel } from "../../src/panels/index.ts";
import { PersonModel } from "../../src/people/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, meetingForm, refusal } from "./context.ts";

withDatabase();

/** The properties of a calendar's events, unfolded and unescaped as RFC 5545 says (3.1, 3.3.11). */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  let inside = false;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    inside = line === "BEGIN:VEVENT" || (inside && line !== "END:VEVENT");
    const at = line.indexOf(":");
    if (inside) events.at(-1)![line.slice(0, at)] = line.slice(at + 1).replace(
      /\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign)
    );
  }
  return events;
}

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: "m1", title: "Raati: Kokous", startsAt: new Date("2026-06-09T14:00:00Z"), endsAt: new Date("2026-06-09T16:00:00Z"),
  changedAt: new Date("2026-05-15T09:00:00Z"), sequence: 0, cancelled: false, ...more,
});

describe("a calendar file", () => {
  test("says times on the clock in Finland with the zone's rules, and stamps in UTC (RFC 5545)", () => {
    const text = writeCalendar("Raati", [event()], "raati.example");
    expect(eventsIn(text)[0]).toMatchObject({
      "UID": "m1@raati.example", "DTSTART;TZID=Europe/Helsinki": "20260609T170000",
      "DTEND;TZID=Europe/Helsinki": "20260609T190000",
      "DTSTAMP": "20260515T090000Z", "LAST-MODIFIED": "20260515T090000Z", "SEQUENCE": "0", "STATUS": "CONFIRMED",
    });
    expect(text.match(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Helsinki\r\n/g)).toHaveLength(1);
    const winter = event({ startsAt: new Date("2026-12-08T15:00:00Z"), endsAt: new Date("2026-12-08T17:00:00Z") });
    expect(eventsIn(writeCalendar("Raati", [winter], "x"))[0]!["DTSTART;TZID=Europe/Helsinki"]).toBe("20261208T170000");
  });

  test("every text comes back as it was, lines are at most 75 bytes, and line ends are CRLF", () => {
    const words = fc.string(
      { minLength: 1, maxLength: 120, unit: fc.constantFrom("a", "ä", "😀", ",", ";", "\\", " ", "n") }
    );
    fc.assert(fc.property(words, words, (title, description) => {
      const text = writeCalendar("Raati", [event({ title: `x${title}x`, description: `x${description}x` })], "x");
      expect(eventsIn(text)[0]).toMatchObject({ SUMMARY: `x${title}x`, DESCRIPTION: `x${description}x` });
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    }));
  });
});

describe("a meeting's own file", () => {
  test("has the link for those inside; the public gets no more than the public card tells", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    const inside = await calendarFileOf(await table.be(table.elsa), { meeting: meeting.id });
    expect([inside.name, inside.text.includes("teams.example")]).toEqual([`${table.panel.slug}-2026-06-09.ics`, true]);
    const outside = await publicCalendarFile(await table.visitor(), { meeting: meeting.id });
    expect([outside.text.includes("teams.example"), outside.text.includes("Kirjasto")]).toEqual([false, false]);
    expect((await refusal(calendarFileOf(await table.visitor(), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
  });

  test("gets a new version when it is put off, and stays as cancelled", async () => {
    const table = await aTable();
    const meeting = await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    const now = async () => eventsIn((await calendarFileOf(await table.staff(), { meeting: meeting.id })).text)[0]!;
    await postponeMeeting(await table.staff(), { meeting: meeting.id, reason: "Sali on remontissa" });
    expect(await now()).toMatchObject({ STATUS: "CANCELLED", SEQUENCE: "1" });
    await postponeMeeting(
      await table.staff(), { meeting: meeting.id, reason: "Uusi aika", startsAt: new Date("2026-06-16T14:00:00Z") }
    );
    expect(await now()).toMatchObject(
      { STATUS: "CONFIRMED", SEQUENCE: "2", "DTSTART;TZID=Europe/Helsinki": "20260616T170000" }
    );
    await cancelMeeting(await table.staff(), { meeting: meeting.id, reason: "Liian moni on estynyt" });
    expect(await now()).toMatchObject({ STATUS: "CANCELLED", SEQUENCE: "3" });
  });
});

describe("a private calendar", () => {
  test("shows what its person may see in the person's language, and nothing of other panels or drafts", async () => {
    const table = await aTable();
    const other = await aTable();
    await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    await scheduleMeeting(await table.staff(), meetingForm(table.panel, { isDraft: true, title: { fi: "Luonnos" } }));
    await scheduleMeeting(await other.staff(), meetingForm(other.panel, { title: { fi: "Toisen raadin" } }));
    const elsa = await table.as([], { id: table.elsa.personId });
    const { token, address } = await makeFeed(elsa);
    expect(address).toBe(`https://raati.example/api/calendar/${table.tenant.slug}/${token}.ics`);
    const { text } = await calendarOf(table.system, { token });
    expect(eventsIn(text).map(({ SUMMARY }) => SUMMARY)).toEqual(["Klientrådet för äldre: Junimötet"]);
    expect((await myMeetings(elsa)).map(({ title }) => title.sv)).toEqual(["Junimötet"]);
    expect((await refusal(calendarOf(other.system, { token }))).code).toBe("NOT_FOUND");
  });

  test("stops with its key, with a new one, with the membership and with the access", async () => {
    const table = await aTable();
    const elsa = await table.as([], { id: table.elsa.personId });
    await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    const read = (token: string) => calendarOf(table.system, { token });
    const first = await makeFeed(elsa);
    const second = await makeFeed(elsa);
    expect((await refusal(read(first.token))).code).toBe("NOT_FOUND");
    expect(eventsIn((await read(second.token)).text)).toHaveLength(1);
    expect((await feedState(elsa)).madeAt).toEqual(table.ports.clock.now());
    await table.system.db.of(MembershipModel).updateWhere({ id: table.elsa.id }, { set: { access: "closed" } });
    expect(eventsIn((await read(second.token)).text)).toHaveLength(0);
    await revokeFeed(elsa);
    expect((await refusal(read(second.token))).code).toBe("NOT_FOUND");
    const third = await makeFeed(elsa);
    await table.system.db.of(PersonModel).updateWhere({ id: table.elsa.personId }, { set: { accessEndedAt: new Date() } });
    expect((await refusal(read(third.token))).code).toBe("NOT_FOUND");
  });

  test("of staff has the panels that they coordinate, not all of the organisation", async () => {
    const table = await aTable();
    await scheduleMeeting(await table.staff(), meetingForm(table.panel));
    const admin = await table.as(["admin", "coordinator"]);
    const [mine, theirs] = [await makeFeed(table.coordinator), await makeFeed(admin)];
    const count = async (token: string) => eventsIn((await calendarOf(table.system, { token })).text).length;
    expect([await count(mine.token), await count(theirs.token)]).toEqual([1, 0]);
    expect(
      (await callMeeting(await table.staff(), { meeting: (await myMeetings(table.coordinator))[0]!.id })).state
    ).toBe("called");
  });
});
