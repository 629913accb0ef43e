import type { Handle } from "@raati/db";
import type { LocalizedText } from "@raati/i18n";
import {
  HandlingModel, handlingPolicy, handlingReaderOf, type Handling, type HandlingReader
} from "../../handling/index.ts";
import { holds, type TenantCtx } from "../../kernel/index.ts";
import { MeetingModel, meetingPolicy, ownPanels, type Meeting, type OwnPanel } from "../../meetings/index.ts";
import { PanelModel, panelPolicy, type Panel } from "../../panels/index.ts";
import {
  ProposalModel, proposalPolicy, RequestModel, requestPolicy, type Proposal, type Request,
} from "../../proposals/index.ts";
import { ReportModel, reportPolicy, type Report } from "../../reports/index.ts";
import { StatementModel, statementPolicy, type Statement } from "../../statements/index.ts";
import { kindOf, type ThingKind } from "../kinds/schema.ts";
import type { Note } from "./model.ts";

/** What a note is about, as its reader may see it. */
export interface SeenThing {
  readonly title: LocalizedText;
  readonly panel: Panel | undefined;
  /** Below the organisation's first page. */
  readonly address: string;
}

interface Facts {
  readonly reader: HandlingReader;
  readonly places: readonly OwnPanel[];
  readonly handlings: ReadonlyMap<string, Handling>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly requests: ReadonlyMap<string, Request>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly panels: ReadonlyMap<string, Panel>;
}

type Asked = Pick<Note, "id" | "kind" | "thing" | "panelId">;

/**
 * Of these notes, those whose reader may see what they are about, at this moment: the same policies as for pages, lists,
 * feeds and calendars. It is asked when a mail leaves, and again whenever the list is opened.
 *
 * @param ctx the tenant as the notes' reader sees it
 * @returns what they are about, by the note's id; what may not be seen, or is no more, is not among them
 */
export async function seenThings(ctx: TenantCtx, notes: readonly Asked[]): Promise<ReadonlyMap<string, SeenThing>> {
  if (notes.length === 0) return new Map();
  const facts = await factsFor(ctx, notes);
  return new Map(notes.flatMap((note): [string, SeenThing][] => {
    const seen = seenBy(facts, note);
    return seen ? [[note.id, seen]] : [];
  }));
}

/** So many queries as there are kinds of things, however many notes. */
async function factsFor(ctx: TenantCtx, notes: readonly Asked[]): Promise<Facts> {
  const { db } = ctx;
  const ids = (kind: ThingKind) => notes.filter(({ thing }) => thing.kind === kind).map(({ thing }) => thing.id);
  const proposals = await byId(db.of(ProposalModel), ids("proposal"));
  const handlings = await byId(db.of(HandlingModel), ids("handling"));
  const requests = await byId(db.of(RequestModel), ids("request"));
  const statements = await byId(db.of(StatementModel), ids("statement"));
  const reports = await byId(db.of(ReportModel), ids("report"));
  const meetings = await byId(db.of(MeetingModel), ids("meeting"));
  const named = [
    ...notes.map(({ panelId }) => panelId), ...ids("panel"), ...[...proposals.values()].map(({ panelId }) => panelId),
    ...[...handlings.values()].map(({ panelIds }) => panelIds[0]), ...[...requests.values()].map(({ panelId }) => panelId),
    ...[...statements.values()].map(({ panelId }) => panelId), ...[...reports.values()].map(({ homeId }) => homeId),
    ...[...meetings.values()].map(({ panelIds }) => panelIds[0]),
  ];
  return {
    proposals, handlings, requests, statements, reports, meetings, reader: await handlingReaderOf(ctx),
    places: meetings.size === 0 ? [] : await ownPanels(ctx),
    panels: await byId(db.of(PanelModel), named.filter((one): one is string => one !== undefined)),
  };
}

async function byId<Value extends object, Name extends string, Input extends object>(
  handle: Handle<Value, Name, Input>, ids: readonly string[],
) {
  const wanted = [...new Set(ids)];
  const found = wanted.length === 0 ? [] : await handle.find({ id: { $in: wanted } } as never);
  return new Map(found.map((one) => [one.id as string, one]));
}

function seenBy(facts: Facts, { kind, thing, panelId }: Asked): SeenThing | undefined {
  const { need } = kindOf(kind);
  const { reader } = facts;
  const panelOf = (id: string | undefined) => facts.panels.get(panelId ?? id ?? "");
  switch (thing.kind) {
    case "handling": {
      const handling = facts.handlings.get(thing.id);
      const rule = need === "see" ? handlingPolicy.see : handlingPolicy.seeInside;
      if (!handling || !holds(rule(reader), handling)) return undefined;
      return { title: handling.title, panel: panelOf(handling.panelIds[0]), address: `/handlings/${thing.id}` };
    }
    case "proposal": {
      const proposal = facts.proposals.get(thing.id);
      if (!proposal || !holds(proposalPolicy.see(reader), proposal)) return undefined;
      const panel = facts.panels.get(proposal.panelId);
      return { title: proposal.title, panel, address: `/panels/${panel?.slug}/inside/proposals/${thing.id}` };
    }
    case "request": {
      const request = facts.requests.get(thing.id);
      if (!request || !holds(requestPolicy.see(reader), request)) return undefined;
      return { title: request.title, panel: facts.panels.get(request.panelId), address: `/requests/${thing.id}` };
    }
    case "statement": {
      const statement = facts.statements.get(thing.id);
      // Its page is inside the panel: who only handles it has another one.
      const isInside = statement && [...reader.inside, ...reader.runs].includes(statement.panelId);
      if (!isInside || !holds(statementPolicy.see(reader), statement)) return undefined;
      const panel = facts.panels.get(statement.panelId);
      return { title: statement.title, panel, address: `/panels/${panel?.slug}/inside/statements/${thing.id}` };
    }
    case "report": {
      const report = facts.reports.get(thing.id);
      if (!report || !holds(reportPolicy.see(reader), report)) return undefined;
      return { title: report.title, panel: panelOf(report.homeId), address: `/reports/${thing.id}` };
    }
    case "meeting": {
      const meeting = facts.meetings.get(thing.id);
      const place = meeting && facts.places.find((one) => holds(meetingPolicy.seeInside(one.reader), meeting));
      if (!meeting || !place) return undefined;
      return { title: meeting.title, panel: place.panel, address: `/panels/${place.panel.slug}/meetings/${thing.id}` };
    }
    default: {
      const panel = facts.panels.get(thing.id);
      const rule = { see: panelPolicy.see, inside: panelPolicy.seeInside, administer: panelPolicy.administer }[need];
      if (!panel || !holds(rule(reader), panel)) return undefined;
      const part = need === "administer" ? "/manage/members" : need === "inside" ? "/inside" : "";
      return { title: panel.name, panel, address: `/panels/${panel.slug}${part}` };
    }
  }
}
