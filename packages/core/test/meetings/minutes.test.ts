import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  acceptItem, addComment, addTask, answerComment, approveMinutes, choosePublicity, confirmAttendance, followMinutes,
  hideParts, holdMeeting,
  keepInternal, liveChannel, listComments, listSharings, minutesSince, moveTask, PollingLiveChannel, proposeItem,
  publicBulletin, publicBulletins,
  publicMinutesOf, publishBulletin, publishMinutes, recordSharing, saveEntry, scheduleMeeting, sendForComment, showMinutes,
  useLiveChannel,
} from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, refusal } from "./context.ts";

withDatabase();

/** A meeting that has begun on 9 June, with two items on its agenda. */
async function begun(more: object = {}) {
  const table = await aTable();
  const meeting = await table.meeting({ state: "agenda-out", ...more });
  const items: string[] = [];
  for (const title of ["Takaisinsoitto", "Kutsukirje"]) {
    const id = newId();
    await proposeItem(await table.staff(), { id, title: { fi: title }, kind: "comment", origin: { kind: "service" } });
    await acceptItem(await table.staff(), { item: id, meeting: meeting.id });
    items.push(id);
  }
  table.ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - table.ports.clock.now().getTime());
  await holdMeeting(await table.staff(), { meeting: meeting.id });
  const [item, other] = items as [string, string];
  const write = async (
    text: string, version: number, who = table.staff(), target = item, part: "discussion" | "outcome" = "discussion"
  ) =>
    saveEntry(await who, { meeting: meeting.id, item: target, lang: "fi", part, version, text });
  return { ...table, meeting, item, other, write };
}

describe("two secretaries", () => {
  test("write different parts and items side by side, and nothing is lost", async () => {
    const { write, staff, be, chair, item, other, meeting } = await begun();
    await Promise.all([
      write("Puhelimeen vastataan myöhään.", 0, staff(), item), write("Kutsukirje on pitkä.", 0, be(chair), other),
      write("Ehdotetaan takaisinsoittoa.", 0, be(chair), item, "outcome"),
    ]);
    const { entries } = await showMinutes(await staff(), { meeting: meeting.id });
    const of = (id: string) => entries.find(({ itemId }) => itemId === id)!;
    expect([of(item).discussion.text, of(item).outcome.text, of(other).discussion.text]).toEqual(
      ["Puhelimeen vastataan myöhään.", "Ehdotetaan takaisinsoittoa.", "Kutsukirje on pitkä."],
    );
  });

  test("who comes second to the same part gets both texts; the same text again is the same save", async () => {
    const { write, be, chair } = await begun();
    expect(await write("Ensin.", 0)).toMatchObject({ saved: true, version: 1 });
    expect(await write("Toisin.", 0, be(chair))).toEqual({
      saved: false, theirs: { text: "Ensin.", version: 1 }, yours: "Toisin.",
    });
    expect(await write("Ensin.", 0)).toMatchObject({ saved: true, version: 1 });
    expect(await write("Ensin. Toisin.", 1, be(chair))).toMatchObject({ saved: true, version: 2 });
  });

  test("of many who save the same version at once just one is saved", async () => {
    const { write } = await begun();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => write(`Teksti ${index}`, 0)));
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
  });

  test("a member does not write, and nobody writes under an item of another meeting", async () => {
    const { write, be, elsa, staff, system, panel } = await begun();
    expect((await refusal(write("Minä myös", 0, be(elsa)))).code).toBe("FORBIDDEN");
    expect((await refusal(write("Muualle", 0, staff(), newId()))).code).toBe("NOT_FOUND");
    const foreign = await aMeeting(system, panel);
    expect((await refusal(showMinutes(await staff(), { meeting: foreign.id }))).key).toBe("meetings:failure.noMinutes");
  });
});

describe("followers", () => {
  test("get what came after the last change they have seen, and nothing twice", async () => {
    const { write, be, elsa, meeting, item, staff } = await begun();
    await write("Ensimmäinen lause.", 0);
    const ctx = await be(elsa);
    const first = await minutesSince(ctx, { meeting: meeting.id, since: 0 });
    expect(first.entries.map(({ discussion }) => discussion.text)).toEqual(["Ensimmäinen lause."]);
    expect((await minutesSince(ctx, { meeting: meeting.id, since: first.seq })).entries).toEqual([]);
    await addTask(
      await staff(), { id: newId(), meeting: meeting.id, item, what: "Kysyy puhelinajat", lang: "fi", open: false }
    );
    const next = await minutesSince(ctx, { meeting: meeting.id, since: first.seq });
    expect([next.entries.length, next.tasks.map(({ what }) => what)]).toEqual([0, ["Kysyy puhelinajat"]]);
  });

  test("fifty of them have a line within a second, and nobody is left waiting", async () => {
    const { write, be, elsa, meeting } = await begun();
    const ctx = await be(elsa);
    const took: number[] = [];
    const following = Array.from({ length: 50 }, async () => {
      const feed = await followMinutes(ctx, { meeting: meeting.id, since: 0 }, { waitMs: 10_000 });
      took.push(performance.now());
      return feed.entries.length;
    });
    await new Promise((resolve) => setImmediate(resolve));
    const [, saved] = await Promise.all([write("Puheenjohtaja avasi kokouksen.", 0), Promise.resolve(performance.now())]);
    const seen = await Promise.all(following);
    expect(seen.every((count) => count === 1)).toBe(true);
    expect(took.toSorted((one, other) => one - other)[47]! - saved).toBeLessThan(1000);
  });

  test("hear of what another process has written by looking into the database", async () => {
    const { write, be, elsa, meeting } = await begun();
    const usual = liveChannel();
    // Deaf to what this process says, as if another one had written it.
    useLiveChannel({ changed: () => undefined, wait: new PollingLiveChannel(20).wait });
    const following = followMinutes(await be(elsa), { meeting: meeting.id, since: 0 }, { waitMs: 10_000 });
    await write("Toisesta koneesta.", 0);
    expect((await following).entries).toHaveLength(1);
    useLiveChannel(usual);
  });

  test("come back without news after their time, and at once when they leave", async () => {
    const { be, elsa, meeting } = await begun();
    const ctx = await be(elsa);
    expect((await followMinutes(ctx, { meeting: meeting.id, since: 0 }, { waitMs: 5 })).entries).toEqual([]);
    const leaving = new AbortController();
    const following = followMinutes(ctx, { meeting: meeting.id, since: 0 }, { waitMs: 10_000, signal: leaving.signal });
    leaving.abort();
    expect((await following).seq).toBe(0);
  });
});

describe("from draft to the public version", () => {
  async function written(more: object = {}) {
    const ground = await begun(more);
    const { write, staff, meeting } = ground;
    await write("Elsa kertoi odottaneensa kolme päivää. Raati ehdottaa takaisinsoittoa.", 0);
    await write("Takaisinsoitto samana päivänä.", 0, staff(), ground.item, "outcome");
    await confirmAttendance(await staff(), { meeting: meeting.id });
    const approve = async (on = "2026-06-17") => approveMinutes(
      await staff(), { meeting: meeting.id, approval: { kind: "writing" }, on }
    );
    const hide = async () => hideParts(await staff(), {
      meeting: meeting.id, item: ground.item, lang: "fi", part: "discussion", version: 1, hidden: [{ from: 0, to: 38 }],
    });
    const pass = (day: string) => ground.ports.clock.pass(
      Date.parse(`${day}T09:00:00Z`) - ground.ports.clock.now().getTime()
    );
    return { ...ground, approve, hide, pass };
  }

  test("members comment, the panel approves in writing, one sentence is hidden, the rest is public", async () => {
    const { staff, be, elsa, meeting, item, approve, hide, pass, visitor, ports, deliver } = await written();
    const until = "2026-06-16";
    await sendForComment(await staff(), { meeting: meeting.id, until });
    const comment = { id: newId(), meeting: meeting.id, item, text: "Odotus kesti neljä päivää.", lang: "fi" as const };
    for (let press = 0; press < 2; press += 1) await addComment(await be(elsa), comment);
    await answerComment(await staff(), { comment: comment.id, state: "taken" });
    expect(
      (await listComments(await be(elsa), { meeting: meeting.id })).map(({ state, mine }) => [state, mine])
    ).toEqual([["taken", true]]);
    expect((await refusal(approve("2026-06-09"))).fields).toEqual({ "approval.kind": "meetings:field.commentsOpen" });
    pass("2026-06-17");
    await approve();
    await hide();
    await publishMinutes(await staff(), { meeting: meeting.id });
    const shown = await publicMinutesOf(await visitor(), { meeting: meeting.id });
    expect(JSON.stringify(shown)).not.toContain("Elsa");
    expect(shown.items[0]!.texts[0]!.discussion).toEqual(
      [{ hidden: true }, { hidden: false, text: " Raati ehdottaa takaisinsoittoa." }]
    );
    expect(
      (await showMinutes(await be(elsa), { meeting: meeting.id })).entries[0]!.discussion.text
    ).toContain("Elsa kertoi");
    await deliver();
    expect(ports.mails.map(({ text: words }) => words).join()).not.toContain("Elsa kertoi");
  });

  test("nothing of it is public before it is published, nor in a panel that keeps its minutes", async () => {
    const { staff, visitor, meeting, approve, pass, be, elsa } = await written({ memoPublic: false });
    await sendForComment(await staff(), { meeting: meeting.id, until: "2026-06-10" });
    pass("2026-06-17");
    expect((await refusal(publicMinutesOf(await visitor(), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
    await approve();
    expect(
      (await refusal(publishMinutes(await staff(), { meeting: meeting.id }))).key
    ).toBe("meetings:failure.memosNotPublic");
    const choose = async (who: Awaited<ReturnType<typeof staff>>, memoPublic: boolean) =>
      choosePublicity(who, { meeting: meeting.id, memoPublic });
    expect((await refusal(be(elsa).then((ctx) => choose(ctx, true)))).code).toBe("FORBIDDEN");
    await choose(await staff(), true);
    await choose(await staff(), false);
    await keepInternal(await staff(), { meeting: meeting.id, reason: "Raadin oma käytäntö" });
    expect((await refusal(choose(await staff(), true))).code).toBe("FORBIDDEN");
    expect((await refusal(publicMinutesOf(await visitor(), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
    expect((await refusal(showMinutes(await visitor(), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
  });

  test("is approved in a later meeting of the panel, never in an earlier one; approved texts stay as they are", async () => {
    const { staff, meeting, pass, system, panel, write, be, elsa } = await written();
    await sendForComment(await staff(), { meeting: meeting.id, until: "2026-08-01" });
    const earlier = await aMeeting(system, panel, { state: "held", startsAt: new Date("2026-04-14T14:00:00Z") });
    const later = await aMeeting(system, panel, { state: "held", startsAt: new Date("2026-06-16T14:00:00Z") });
    pass("2026-06-17");
    const approve = async (meetingId: string) => approveMinutes(await staff(), {
      meeting: meeting.id, approval: { kind: "meeting", meetingId }, on: "2026-06-16",
    });
    expect((await refusal(approve(earlier.id))).fields).toEqual({ "approval.meetingId": "meetings:field.notLaterMeeting" });
    await approve(later.id);
    await approve(later.id);
    expect((await refusal(write("Muutetaan vielä", 1))).code).toBe("FORBIDDEN");
    const comment = { id: newId(), meeting: meeting.id, text: "Vielä yksi asia", lang: "fi" as const };
    expect((await refusal(addComment(await be(elsa), comment))).code).toBe("FORBIDDEN");
  });

  test("waits for the attendance, and redaction for the text that the reader saw", async () => {
    const { staff, meeting, write, item } = await begun();
    await write("Vanha teksti", 0);
    await sendForComment(await staff(), { meeting: meeting.id, until: "2026-06-09" });
    const said = await refusal(
      approveMinutes(await staff(), { meeting: meeting.id, approval: { kind: "writing" }, on: "2026-06-09" })
    );
    expect(said.key).toBe("meetings:failure.attendanceOpen");
    await write("Uusi teksti", 1);
    const hidden = await hideParts(await staff(), {
      meeting: meeting.id, item, lang: "fi", part: "discussion", version: 1, hidden: [{ from: 0, to: 5 }],
    });
    expect(hidden).toMatchObject({ saved: false, theirs: { text: "Uusi teksti", version: 2 } });
  });

  test("who promised a task says that it is done; the public reads open tasks without names", async () => {
    const { staff, be, elsa, yusuf, meeting, item, approve, pass, visitor } = await written();
    const task = { meeting: meeting.id, item, lang: "fi" as const, dueOn: "2026-08-01" };
    const [open, inside] = [newId(), newId()];
    await addTask(await staff(), { ...task, id: open, what: "Kysytään puhelinajat", assigneeId: elsa.personId, open: true });
    await addTask(await staff(), { ...task, id: inside, what: "Soitetaan Elsalle", open: false });
    const stranger = addTask(
      await staff(), { ...task, id: newId(), what: "Jotain muuta", assigneeId: newId(), open: false }
    );
    expect((await refusal(stranger)).fields).toEqual({ assigneeId: "meetings:field.notInPanel" });
    expect((await refusal(moveTask(await be(yusuf), { task: open, state: "done" }))).code).toBe("FORBIDDEN");
    await moveTask(await be(elsa), { task: open, state: "done" });
    await sendForComment(await staff(), { meeting: meeting.id, until: "2026-06-10" });
    pass("2026-06-17");
    await approve();
    await publishMinutes(await staff(), { meeting: meeting.id });
    const [shown] = (await publicMinutesOf(await visitor(), { meeting: meeting.id })).items;
    expect(shown!.tasks).toEqual([{ what: "Kysytään puhelinajat", lang: "fi", dueOn: "2026-08-01", state: "done" }]);
  });

  test("who writes them is told when the draft is due, unless it has been sent", async () => {
    const table = await aTable();
    await scheduleMeeting(await table.staff(), {
      id: newId(), panels: [
        table.panel.id
      ], title: { fi: "Kokous" }, minutes: 120, form: "on-site", extended: false, isDraft: false,
      startsAt: new Date("2026-06-09T14:00:00Z"), place: { fi: "Kirjasto" },
    });
    await table.goTo("2026-06-16T07:00:00Z");
    expect(table.ports.mails.map(({ subject }) => subject)).toEqual(["Muistion luonnos odottaa: Ikäihmisten asiakasraati"]);
  });
});

describe("a bulletin", () => {
  test("A11 · is there after the meeting for everybody, and members write down where they took it", async () => {
    const { staff, be, elsa, yusuf, meeting, visitor } = await begun();
    expect((await refusal(publicBulletin(await visitor(), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
    await publishBulletin(await staff(), { meeting: meeting.id, text: { fi: "Raati ehdotti takaisinsoittoa." } });
    expect((await publicBulletin(await visitor(), { meeting: meeting.id })).text.fi).toBe("Raati ehdotti takaisinsoittoa.");
    expect((await publicBulletins(await visitor())).map(({ meetingId }) => meetingId)).toEqual([meeting.id]);
    const sharing = { id: newId(), meeting: meeting.id, where: "Eläkeliiton kerho", on: "2026-06-09" };
    for (let press = 0; press < 2; press += 1) await recordSharing(await be(elsa), sharing);
    const [mine, others, all] = [await be(elsa), await be(yusuf), await staff()];
    const seen = await Promise.all([mine, others, all].map((ctx) => listSharings(ctx, { meeting: meeting.id })));
    expect(
      seen.map(({ total, mine: own, places }) => [total, own.length, places.length])
    ).toEqual([[1, 1, 0], [1, 0, 0], [1, 0, 1]]);
    const early = recordSharing(await be(elsa), { ...sharing, id: newId(), on: "2026-06-10" });
    expect((await refusal(early)).fields).toEqual({ on: "meetings:field.dayInFuture" });
  });
});
