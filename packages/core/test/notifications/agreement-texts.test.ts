import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@raati/db";
import { inHandling, publicHandling, recordStep } from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { recordStepInput } from "../../src/handling/schema.ts";
import { inTenant, type SignedInCtx } from "../../src/kernel/index.ts";
import { noteMailsCame } from "../../src/notifications/events.ts";
import { listNotes, NoteModel, publicNews, rebuildSearch, search } from "../../src/notifications/index.ts";
import { searchInput } from "../../src/notifications/schema.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { inPanel, MembershipModel } from "../../src/panels/index.ts";
import { aReport } from "../../src/reports/factory.ts";
import { publicReports, reportPageOf, reportsOfPanel, withReportReader, type Report } from "../../src/reports/index.ts";
import { publicReportsInput, reportPageInput } from "../../src/reports/schema.ts";
import { aStatement } from "../../src/statements/factory.ts";
import {
  memberStatements, publicStatements, readStatement, showStatement, statementInside, StatementModel, withStatementReader,
  type Statement,
} from "../../src/statements/index.ts";
import { memberStatementsInput, publicStatementsInput } from "../../src/statements/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import type { Ground } from "../matter-ground.ts";
import { addressOf, hearingGround } from "./fixture.ts";

withDatabase();

const ADOPTED = ["adopted", "sent", "withdrawn"];
const aText = fc.record({
  state: fc.constantFrom("draft", "in-drafting", "for-adoption", "not-adopted", "adopted", "sent", "withdrawn"),
  open: fc.boolean(),
  byMember: fc.boolean(),
});
const aYear = fc.record({
  state: fc.constantFrom("collecting", "editing", "for-approval", "adopted", "sent"), open: fc.boolean(),
});
const history = fc.record({
  texts: fc.array(aText, { minLength: 1, maxLength: 3 }), years: fc.array(aYear, { minLength: 1, maxLength: 2 }),
  access: fc.constantFrom("full", "limited", "closed"),
});
type Text = typeof aText extends fc.Arbitrary<infer Value> ? Value : never;
type Year = typeof aYear extends fc.Arbitrary<infer Value> ? Value : never;

/** What no history is without: one on its way that the public may follow, and one that it may not. */
const ON_ITS_WAY: readonly Text[] = [true, false].map((open) => ({ state: "sent", open, byMember: true }));

const found = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, () => false);
const idsOf = (rows: { items: readonly { id: string }[] } | undefined) => new Set(rows?.items.map(({ id }) => id));

/** A statement as a history leaves it; one that was sent has had a step on its way. */
async function stated(
  { system, panel, unit, coordinator }: Ground, authorId: string, { state, open }: Text
): Promise<Statement> {
  const isAdopted = ADOPTED.includes(state);
  const isOpen = open && isAdopted;
  const statement = await aStatement(system, {
    panelId: panel.id, authorId, state, open: isOpen, title: { fi: "Hissi asemalle" },
    ...(state === "draft" && { heardOn: undefined }), ...(isOpen && { publishedOn: "2026-05-14" }),
    ...(isAdopted && { adoption: { id: newId(), accepted: true, way: "written" as const, on: "2026-05-13" } }),
  });
  if (state !== "sent") return statement;
  const handling = await aHandling(system, {
    matter: { kind: "statement", id: statement.id }, title: statement.title, open: isOpen, panelIds: [panel.id],
    steps: [{ to: "unit", unitId: unit.id }],
  });
  await recordStep(await inHandling(coordinator, handling.id), recordStepInput.parse({
    step: handling.steps[0]!.id, state: "handled", on: "2026-05-15", outcome: { fi: "Luettu." },
  }));
  await system.db.of(StatementModel).updateWhere({ id: statement.id }, {
    set: { handlingId: handling.id, sentOn: "2026-05-15", unitIds: [unit.id] },
  });
  return system.db.of(StatementModel).get(statement.id);
}

async function reported({ system, panel }: Ground, { state, open }: Year): Promise<Report> {
  const isAdopted = state === "adopted" || state === "sent";
  return aReport(system, {
    panelIds: [panel.id], state, title: { fi: "Hissit vuonna 2025" }, shared: isAdopted || state === "for-approval",
    open: open && isAdopted, ...(open && isAdopted && { publishedOn: "2026-05-14" }),
  });
}

/** A note for each reader about each thing, whoever it was that was told: the question is only who may see it. */
async function tellEverybody(
  { system, ports, deliver }: Ground, readers: readonly SignedInCtx[], texts: readonly Statement[], years: readonly Report[]
) {
  const at = ports.clock.now();
  const rows = readers.flatMap(({ viewer: { personId } }) => [
    ...texts.map(({ id }) => ({
      personId, kind: "statement-ready" as const, thing: { kind: "statement" as const, id }, values: { how: "adopted" },
    })),
    ...years.map(({ id }) => ({
      personId, kind: "report-to-approve" as const, thing: { kind: "report" as const, id }, values: {}
    })),
  ]);
  const notes = await system.db.of(NoteModel).insertAll(rows.map((row) => ({
    ...row, at, cause: newId(), mail: "waiting" as const, purgeAt: new Date(at.getTime() + 1e9),
  })));
  await system.transaction(async (tx) => {
    for (const note of notes) await tx.schedule(noteMailsCame, note, { dueAt: at, data: { noteIds: [note.id] } });
  });
  await deliver();
  return notes;
}

/** What the panel's pages and lists show to somebody. */
async function pagesOf(who: SignedInCtx, panelId: string) {
  const opened = await inPanel(who, panelId).catch(() => undefined);
  const placed = opened && await withStatementReader({ ...opened, viewer: who.viewer });
  const reading = await withReportReader(who);
  const listed = placed && await memberStatements(placed, memberStatementsInput.parse({})).catch(() => undefined);
  const years = opened && await reportsOfPanel({ ...opened, ...await withReportReader(opened) });
  return {
    texts: idsOf(listed), years: new Set(years?.map(({ id }) => id)),
    text: (id: string) => found((async () => {
      if (!placed) throw new Error("no such panel");
      return showStatement(placed, await statementInside(who.db, placed, id, "see"));
    })()),
    year: (id: string) => found(reportPageOf(reading, reportPageInput.parse({ report: id, lang: "fi" }))),
  };
}

test("of statements and reports, list, mail, page, search and feed agree on who may see what, whatever has happened", async () => {
  await fc.assert(fc.asyncProperty(history, async ({ texts, years, access }) => {
    const place = await hearingGround();
    const { system, panel, as, ports, chair } = place;
    const member = await place.member();
    const elsewhere = await as();
    await aMembership(system, await aTerm(system, await aPanel(system)), { personId: elsewhere.viewer.personId });
    await system.db.of(MembershipModel).updateWhere({ personId: member.viewer.personId }, { set: { access } });
    const statements: Statement[] = [];
    for (const one of [...ON_ITS_WAY, ...texts]) statements.push(await stated(place, (one.byMember
      ? member
      : chair).viewer.personId, one));
    const reports: Report[] = [];
    for (const one of years) reports.push(await reported(place, one));
    const readers = [member, elsewhere, chair, place.owner, place.coordinator, place.other];
    const notes = await tellEverybody(place, readers, statements, reports);

    for (const who of readers) {
      const own = notes.filter(({ personId }) => personId === who.viewer.personId);
      const isOwn = (id: string) => own.some((one) => one.id === id);
      const shown = (await listNotes(who, { size: 50, unread: false })).items.map((one): string => one.id).filter(isOwn);
      const address = await addressOf(place, who);
      const mailed = ports.mails.filter(({ to }) => to === address).map(({ messageId }) => messageId).filter(isOwn);
      expect(mailed.toSorted()).toEqual(shown.toSorted());
      const pages = await pagesOf(who, panel.id);
      for (const { id, thing } of own) {
        const isText = thing.kind === "statement";
        const onPage = await (isText ? pages.text(thing.id) : pages.year(thing.id));
        const inList = (isText ? pages.texts : pages.years).has(thing.id);
        expect([thing, shown.includes(id), inList]).toEqual([thing, onPage, onPage]);
      }
    }

    await rebuildSearch(system);
    const visitor = inTenant(system, system.tenant);
    const openTexts = idsOf(await publicStatements(visitor, publicStatementsInput.parse({})));
    const openYears = idsOf(await publicReports(visitor, publicReportsInput.parse({})));
    for (const who of [visitor, ...readers]) {
      const results = (await search(who, searchInput.parse({ q: "hissi" }))).items.map(({ id }) => id);
      const fed = (await publicNews(who, {})).items;
      const told = (kind: string, at: string) => fed.some((one) => one.kind === kind && one.address === at);
      for (const { id, state } of statements) {
        const isPublic = await found(readStatement(visitor, { statement: id }));
        expect([id, openTexts.has(id), results.includes(id), told("statement", `/statements/${id}`)])
          .toEqual([id, isPublic, isPublic, isPublic]);
        const isWayPublic = state === "sent" && await found(publicHandling(visitor, { kind: "statement", id }));
        expect([id, told("step", `/statements/${id}`)]).toEqual([id, isWayPublic]);
      }
      const reading = await withReportReader(visitor);
      for (const { id } of reports) {
        const isPublic = await found(reportPageOf(reading, reportPageInput.parse({ report: id, lang: "fi" })));
        expect([id, openYears.has(id), results.includes(id), told("report", `/reports/${id}`)])
          .toEqual([id, isPublic, isPublic, isPublic]);
      }
    }
  }), { numRuns: 5 });
}, 120_000);
