import { addDays } from "@raati/i18n";
import type { Handover } from "../handovers/model.ts";
import type { Panel } from "../panel-model.ts";
import type { Term } from "../terms/model.ts";
import { takenOf } from "../terms/seats.ts";
import type { CoordinatorItem } from "./schema.ts";

/** What is known about one panel, gathered for all panels at once. */
export interface PanelFacts {
  readonly panel: Panel;
  readonly running: Term | undefined;
  readonly planned: Term | undefined;
  readonly handover: Handover | undefined;
  /** Invitations that nobody has answered. */
  readonly unanswered: number;
  /** Members who have not accepted the ground rules in force. */
  readonly unaccepted: number;
  /** Members who want their name published, and whose guardian has not answered yet. */
  readonly namesWaiting: number;
}

/** A term's end is told so many days ahead, for the next call needs its time (E12). */
export const DAYS_BEFORE_END = 90;

type Found = Omit<CoordinatorItem, "panelId" | "slug" | "name">;

/** What waits in one panel: late, due now, or soon. @param personId the reader */
export function itemsOf(facts: PanelFacts, today: string, personId: string | undefined): CoordinatorItem[] {
  const { panel: { id, slug, name, state } } = facts;
  if (state === "ended") return [];
  const found = [...beginning(facts), ...handoverItems(facts, personId), ...termItems(facts, today), ...memberItems(facts)];
  return found.map((item) => ({ panelId: id, slug, name, ...item }));
}

function beginning({ panel }: PanelFacts): Found[] {
  if (panel.coordinatorId === undefined) {
    return [{ kind: "name-coordinator", urgency: panel.state === "active" ? "late" : "now", whose: "coordinator" }];
  }
  return panel.state === "founded" ? [{ kind: "open-panel", urgency: "now", whose: "coordinator" }] : [];
}

function handoverItems({ handover, panel }: PanelFacts, personId: string | undefined): Found[] {
  if (!handover || handover.state === "confirmed") return [];
  const mine = handover.receiverId === personId ? handover.receiver : handover.host;
  const turn = mine === undefined;
  const urgency = panel.state === "active" ? "now" : "soon";
  return [{
    kind: turn ? "confirm-handover" : "handover-waits", urgency, whose: turn ? "coordinator" : "other-side",
    day: handover.movesOn,
  }];
}

function termItems({ panel, running, planned }: PanelFacts, today: string): Found[] {
  if (panel.state !== "active" && panel.state !== "paused") return [];
  if (!running) return planned ? [] : [{ kind: "plan-term", urgency: "late", whose: "coordinator" }];
  const near = running.endsOn <= addDays(today, DAYS_BEFORE_END);
  return near && !planned ? [{ kind: "term-ends", urgency: "soon", whose: "coordinator", day: running.endsOn }] : [];
}

function memberItems({ panel, running, planned, unanswered, unaccepted, namesWaiting }: PanelFacts): Found[] {
  const items: Found[] = [];
  const term = running ?? planned;
  const empty = term ? emptySeats(term) : 0;
  if (empty > 0) items.push({ kind: "fill-seats", urgency: running ? "now" : "soon", whose: "coordinator", count: empty });
  if (unanswered > 0) items.push({ kind: "answer-missing", urgency: "soon", whose: "members", count: unanswered });
  if (panel.groundRulesId === undefined && running) items.push(
    { kind: "adopt-rules", urgency: "now", whose: "coordinator" }
  );
  if (unaccepted > 0) items.push({ kind: "rules-unaccepted", urgency: "soon", whose: "members", count: unaccepted });
  if (namesWaiting > 0) items.push({ kind: "name-waits", urgency: "soon", whose: "coordinator", count: namesWaiting });
  return items;
}

/** How many seats are missing from the least that each type, and the panel as a whole, should have (D2). */
function emptySeats({ rules, taken }: Term): number {
  const byType = rules.seatTypes.reduce((sum, { id, min }) => sum + Math.max(0, min - takenOf(taken, id)), 0);
  return Math.max(byType, rules.size.min - takenOf(taken));
}

const URGENCY: readonly CoordinatorItem["urgency"][] = ["late", "now", "soon"];

/** Late first, then what is due now, then what comes; each by its day. */
export function inOrder(items: readonly CoordinatorItem[]): CoordinatorItem[] {
  return [...items].sort((one, other) =>
    URGENCY.indexOf(one.urgency) - URGENCY.indexOf(other.urgency) || (one.day ?? "").localeCompare(other.day ?? ""));
}
