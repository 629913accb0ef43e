import { addDays, helsinkiDay, type Day } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import { DAYS_BEFORE } from "../deadlines/set-deadlines.ts";
import { HandlingModel, type Handling } from "../model.ts";
import { organisationNames, type Names } from "../names.ts";
import { handlingReaderOf } from "../readers.ts";
import { SETTLED } from "../steps/schema.ts";
import { closingNeeds } from "../tellings/can-close.ts";
import { nameOfStep } from "../tracks/facts-of-handling.ts";
import { panelsOf } from "./rows.ts";
import type { HandlingItem } from "./schema.ts";

type Found = Pick<HandlingItem, "kind" | "urgency" | "whose" | "day" | "holder">;

/**
 * What waits in one matter, and for whom: late, due now or soon. Where the unit is late it is the other side's turn; what
 * has been answered and not told is the coordinator's.
 */
export function itemsOfHandling(handling: Handling, names: Names, today: Day): Found[] {
  if (handling.state === "closed" || handling.state === "withdrawn") return [];
  const { dueOn: day, dueKind, ownerUnitId, questions, steps } = handling;
  const holder = ownerUnitId === undefined ? undefined : names.get(ownerUnitId);
  const found: Found[] = [];
  const lateKinds = {
    acknowledgement: "acknowledgement-late", answer: "answer-late", "follow-up": "follow-up-late"
  } as const;
  if (day !== undefined && dueKind && day < today) found.push(
    { kind: lateKinds[dueKind], urgency: "late", whose: "other-side", day, holder }
  );
  else if (day !== undefined && dueKind === "answer" && day <= addDays(today, DAYS_BEFORE)) {
    found.push({ kind: "answer-soon", urgency: "soon", whose: "other-side", day, holder });
  }
  if (questions.some(({ reply }) => reply === undefined) && handling.answeredOn === undefined) {
    found.push({ kind: "question-waits", urgency: "now", whose: "coordinator", holder });
  }
  for (const step of steps) {
    if (SETTLED.includes(step.state) || step.dueOn === undefined || step.dueOn >= today) continue;
    found.push(
      { kind: "step-late", urgency: "late", whose: "other-side", day: step.dueOn, holder: nameOfStep(step, names) }
    );
  }
  const needs = closingNeeds(handling);
  if (needs.length === 0) found.push({ kind: "close", urgency: "soon", whose: "coordinator" });
  else if (needs.every((need) => need === "what-happened" || need === "told-members")) {
    found.push({ kind: "tell-back", urgency: "now", whose: "coordinator" });
  }
  return found;
}

const URGENCY: readonly HandlingItem["urgency"][] = ["late", "now", "soon"];
/** More than these at once no coordinator reads: the list of matters has the rest. */
const MOST_MATTERS = 500;

/** What is late, who waits for whom, and what is next in the matters of the panels that the reader runs: late first. */
export async function handlingItems(ctx: TenantCtx): Promise<HandlingItem[]> {
  const { runs } = await handlingReaderOf(ctx);
  const handlings = await ctx.db.of(HandlingModel).find(
    { panelIds: { $in: runs }, state: { $nin: ["closed", "withdrawn"] } }, { sort: { id: 1 }, limit: MOST_MATTERS },
  );
  const panels = await panelsOf(ctx, handlings);
  const names = await organisationNames(
    ctx, handlings.flatMap(({ unitIds }) => unitIds), handlings.flatMap(({ bodyIds }) => bodyIds)
  );
  const today = helsinkiDay(ctx.ports.clock.now());
  const items = handlings.flatMap((handling) => {
    const panel = panels.get(handling.panelIds.find((one) => runs.includes(one)) ?? "");
    if (!panel) return [];
    const { id: panelId, slug, name } = panel;
    const matter = { kind: handling.matterKind, id: handling.matterId };
    return itemsOfHandling(handling, names, today).map((item) =>
      ({ panelId, slug, name, handlingId: handling.id, matter, title: handling.title, ...item }));
  });
  return items.sort((one, other) =>
    URGENCY.indexOf(one.urgency) - URGENCY.indexOf(other.urgency) || (one.day ?? "").localeCompare(other.day ?? ""));
}
