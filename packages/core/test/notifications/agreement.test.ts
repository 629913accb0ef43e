import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@raati/db";
import { inTenant, type SignedInCtx } from "../../src/kernel/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { calendarOf, listMeetings, makeFeed, type Meeting } from "../../src/meetings/index.ts";
import { noteMailsCame } from "../../src/notifications/events.ts";
import { listNotes, NoteModel, publicNews, rebuildSearch, search } from "../../src/notifications/index.ts";
import { searchInput } from "../../src/notifications/schema.ts";
import { inPanel, MembershipModel } from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { aProposal } from "../../src/proposals/factory.ts";
import { ProposalModel, publicProposal, showProposal, withReader, type Proposal } from "../../src/proposals/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { addressOf, hearingGround } from "./fixture.ts";

withDatabase();

const LATER = ["sent", "answered", "closed", "withdrawn"] as const;
const aThing = fc.record({
  state: fc.constantFrom("draft", "in-discussion", "adopted", ...LATER), open: fc.boolean(), byMember: fc.boolean(),
});
const aTime = fc.record({
  state: fc.constantFrom("draft", "scheduled", "called", "held", "cancelled"), listed: fc.boolean(), extended: fc.boolean(),
});
const history = fc.record({
  things: fc.array(aThing, { minLength: 2, maxLength: 5 }), meetings: fc.array(aTime, { minLength: 1, maxLength: 3 }),
  access: fc.constantFrom("full", "limited", "closed"),
});

const found = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, () => false);

/** Whether a page of the panel's inside would show a proposal to somebody. */
const seesPage = (who: SignedInCtx, panelId: string, proposalId: string): Promise<boolean> => found((async () => {
  const placed = await withReader({ ...await inPanel(who, panelId), viewer: who.viewer });
  return showProposal(placed, await who.db.of(ProposalModel).get(proposalId));
})());

test("list, mail, page, calendar, search and feed agree on who may see what, whatever has happened", async () => {
  await fc.assert(fc.asyncProperty(history, async ({ things, meetings, access }) => {
    const place = await hearingGround();
    const { system, panel, as, ports, deliver, unit } = place;
    const member = await place.member();
    const elsewhere = await as();
    const other = await aPanel(system);
    await aMembership(system, await aTerm(system, other), { personId: elsewhere.viewer.personId });
    await system.db.of(MembershipModel).updateWhere({ personId: member.viewer.personId }, { set: { access } });
    const proposals: Proposal[] = [];
    for (const { state, open, byMember } of things) {
      const isSent = (LATER as readonly string[]).includes(state);
      const authorId = (byMember ? member : place.chair).viewer.personId;
      proposals.push(await aProposal(system, {
        panelId: panel.id, state, open: open && isSent, authorId, title: { fi: "Hissi asemalle" }, unitIds: [unit.id],
        ...(isSent ? { sentOn: "2026-05-14" } : {}), ...(state === "draft" ? { heardOn: undefined } : {}),
      }));
    }
    const planned: Meeting[] = [];
    for (const one of meetings) planned.push(await aMeeting(system, panel, one));

    const readers = [member, elsewhere, place.chair, place.owner, place.coordinator, place.other];
    const rows = readers.flatMap(({ viewer }) => [
      ...proposals.map(
        ({ id }) => ({ personId: viewer.personId, kind: "own-sent" as const, thing: { kind: "proposal" as const, id } })
      ),
      ...planned.map(
        ({ id }) => ({ personId: viewer.personId, kind: "task-given" as const, thing: { kind: "meeting" as const, id } })
      ),
    ]);
    const at = ports.clock.now();
    // Whoever it was that was told: the question is only who may see it.
    const notes = await system.db.of(NoteModel).insertAll(rows.map((row) => ({
      ...row, at, cause: newId(), mail: "waiting" as const, purgeAt: new Date(at.getTime() + 1e9),
    })));
    await system.transaction(async (tx) => {
      for (const note of notes) await tx.schedule(noteMailsCame, note, { dueAt: at, data: { noteIds: [note.id] } });
    });
    await deliver();

    for (const who of readers) {
      const shown = (await listNotes(who, { size: 50, unread: false })).items.map(({ id }) => id);
      const address = await addressOf(place, who);
      const mailed = ports.mails.filter(({ to }) => to === address).map(({ messageId }) => messageId);
      expect(mailed.toSorted()).toEqual(shown.toSorted());
      const own = notes.filter(({ personId }) => personId === who.viewer.personId);
      for (const note of own.filter(({ thing }) => thing.kind === "proposal")) {
        expect([note.thing.id, shown.includes(note.id)])
          .toEqual([note.thing.id, await seesPage(who, panel.id, note.thing.id)]);
      }
      const { token } = await makeFeed(who);
      const calendar = (await calendarOf(system, { token })).text;
      const placed = await inPanel(who, panel.id).catch(() => undefined);
      const listed = placed && await listMeetings(placed, { size: 50, when: "all" }).catch(() => undefined);
      const inList = new Set<string>(listed?.items.map(({ id }) => id));
      const told = own.filter(({ thing }) => thing.kind === "meeting");
      // What stands in the calendar is told, and what is told stands in the list.
      expect(told.filter(({ id, thing }) => calendar.includes(thing.id) && !shown.includes(id))).toEqual([]);
      expect(told.filter(({ id, thing }) => shown.includes(id) && !inList.has(thing.id))).toEqual([]);
    }

    await rebuildSearch(system);
    const visitor = inTenant(system, system.tenant);
    for (const who of [visitor, ...readers]) {
      const results = (await search(who, searchInput.parse({ q: "hissi" }))).items.map(({ id }) => id);
      const fed = (await publicNews(who, {})).items.map(({ address }) => address);
      for (const { id } of proposals) {
        const isPublic = await found(publicProposal(visitor, { proposal: id }));
        expect([id, results.includes(id), fed.includes(`/proposals/${id}`)]).toEqual([id, isPublic, isPublic]);
      }
    }
  }), { numRuns: 6 });
}, 120_000);
