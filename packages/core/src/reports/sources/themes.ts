import { LEAST_SHOWN } from "../../handling/schema.ts";
import { holds } from "../../kernel/index.ts";
import {
  AgendaItemModel, agendaInPublic, MappingModel, PriorityModel, PriorityVoteModel, type Meeting, type Priority,
} from "../../meetings/index.ts";
import { PanelModel } from "../../panels/index.ts";
import type { Cell, Table } from "../contents/schema.ts";
import type { CoreSource, ReportScope } from "../extension.ts";
import { allOf, figureOf, panelsCell, tableOf } from "./figures.ts";
import { heldMeetings } from "./held-meetings.ts";
import type { TenantDb } from "@raati/db";

/** What the panels talked about: points of public agendas, what members found most important, and what a mapping showed. */
export const themesSource: CoreSource = {
  id: "themes",
  async collect(scope, { db }) {
    const meetings = (await heldMeetings(db, scope)).filter((meeting) => holds(agendaInPublic, meeting));
    const meetingId = { $in: meetings.map(({ id }): string => id) };
    const items = await allOf((after) => db.of(AgendaItemModel).page(
      { meetingId, state: { $in: ["handled", "continued"] }, place: "body" }, { size: 500, after, oldestFirst: true },
    ));
    const dayOf = (id: string | undefined) => meetings.find((one) => one.id === id);
    const rows = items.map((item) => ({ item, meeting: dayOf(item.meetingId)! }))
      .sort((one, other) => one.meeting.startsAt.getTime() - other.meeting.startsAt.getTime());
    const raised = items.filter(({ clientRaised }) => clientRaised).length;
    const mappings = await db.of(MappingModel).find({ meetingId, state: "closed" });
    return {
      figures: [
        ...figureOf(scope, "themes.items", "count", items.length),
        ...figureOf(scope, "themes.raisedByClients", "percent", items.length === 0 ? undefined : raised / items.length),
      ],
      tables: [
        ...tableOf(scope, "themes.items", [["day", "day"], ["panel", "text"], ["subject", "text"], ["raisedBy", "text"]],
          rows.map(
          ({ item, meeting }): Cell[] => [
            meeting.day, panelsCell(scope, [item.panelId]), item.title,
            scope.say(item.clientRaised ? "reports:raised.clients" : "reports:raised.others"),
          ],
        )),
        ...await prioritiesOf(scope, db, meetings),
      ],
      notes: mappings.flatMap(({ summary }) => (summary ? [summary] : [])),
    };
  },
};

/** What a closed choice of five members or more came to. Every vote weighs the same. */
async function prioritiesOf(scope: ReportScope, db: TenantDb, meetings: readonly Meeting[]): Promise<Table[]> {
  const closed = await db.of(PriorityModel).find({ meetingId: { $in: meetings.map(({ id }): string => id) },
    state: "closed" });
  const tables: Table[] = [];
  for (const priority of closed) {
    const votes = await db.of(PriorityVoteModel).find({ priorityId: priority.id });
    const panel = await db.of(PanelModel).findOne({ id: priority.panelId, "privacy.publicNames": { $ne: "never" } });
    if (votes.length < LEAST_SHOWN || !panel) continue;
    tables.push(...tableOf(scope, "themes.priorities", [["subject", "text"], ["points", "count"]], tallied(priority,
      votes)).map(
      (one) => ({ ...one, id: `themes.priorities.${priority.id}`.slice(0, 60), title: priority.title }),
    ));
  }
  return tables;
}

function tallied({ options }: Priority,
  votes: readonly { points: readonly { option: string; points: number }[] }[]): Cell[][] {
  const given = votes.flatMap(({ points }) => points);
  const pointsOf = (id: string) => given.filter(({ option }) => option === id).reduce((sum, { points }) => sum + points, 0);
  return options.map(({ id, title }) => ({ title, points: pointsOf(id) })).sort((one, other) => other.points - one.points)
    .map(({ title, points }): Cell[] => [title, points]);
}
