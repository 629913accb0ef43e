import {
  ApplicationModel, changeChosen, confirmSelection, DrawModel, pin, prepareDraw, proposeReserve,
  publishSelection, setQuotas, showSelection,
  startPanelSelection, typeSeed,
} from "@raati/core/recruitment";
import type { PlacedCtx } from "@raati/core/panels";
import { newId } from "@raati/db";
import type { CallContent } from "../content/index.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { pickWithin } from "./pick-within.ts";
import type { Applied } from "./seed-applications.ts";
import type { CallStory } from "./seed-call.ts";

type Part = CallContent["panels"][number];

/** One panel's part of a call as its administrator works on it. */
interface PartStory {
  readonly source: CallStory;
  readonly part: Part;
  readonly ctx: PlacedCtx;
  readonly quotas: { dimension: string; group: string; min: number | undefined; max: number | undefined; hard: true }[];
  readonly selection: string;
}

async function partStory(source: CallStory, part: Part, selection: string): Promise<PartStory> {
  const ctx = await inPanelAs(source.made.admin, source.panels.get(part.panel)!);
  const quotas = part.quotas.map(
    ({ dimension, group, min, max }) =>
      ({ dimension, group: groupOf(source, dimension, group), min, max, hard: true as const })
  );
  return { source, part, ctx, quotas, selection };
}

/** Areas are named in the content, and stored by their ids. */
function groupOf({ content, made }: CallStory, dimension: string, group: string): string {
  return dimension === "area" ? made.areas[content.areas.findIndex(({ fi }) => fi === group)]! : group;
}

/** The quotas of each panel, before applications come in. */
export async function seedQuotas(source: CallStory): Promise<void> {
  for (const part of source.call.panels) {
    const { ctx, quotas } = await partStory(source, part, newId());
    await setQuotas(ctx, { call: source.callId, revision: 0, rules: { size: part.seats, quotas, onePerHousehold: false } });
  }
}

/**
 * Begins a draw of each panel; the worker goes on, and the commitment is public before anybody knows the seed. Those who
 * carry on from the panel before have their seats already; the others are drawn.
 */
export async function prepareDraws(source: CallStory, applied: readonly Applied[]): Promise<void> {
  if (source.call.method !== "draw") return;
  for (const part of source.call.panels) {
    const { ctx, selection } = await startedPart(source, part);
    await pin(
      ctx, { call: source.callId, selection, revision: (await nowOf(ctx, source)).revision, pinned: [...namedIn(applied)] },
    );
    await prepareDraw(
      ctx, { call: source.callId, id: newId(), selection, revision: (await nowOf(ctx, source)).revision, kind: "panel" },
    );
  }
}

async function startedPart(source: CallStory, part: Part): Promise<PartStory> {
  const started = await partStory(source, part, newId());
  await startPanelSelection(started.ctx, { call: source.callId, id: started.selection, method: source.call.method });
  return started;
}

async function nowOf(ctx: PlacedCtx, { callId }: CallStory) {
  const { selection } = await showSelection(ctx, { call: callId });
  if (!selection) throw new Error("The demo's selection has not begun.");
  return selection;
}

/** Chooses each panel, has two people confirm it, and offers the seats. */
export async function seedSelections(source: CallStory, applied: readonly Applied[]): Promise<void> {
  for (const part of source.call.panels) {
    const one = source.call.method === "draw" ? await drawn(source, part) : await chosen(source, part, applied);
    await confirmAndPublish(one);
  }
}

async function drawn(source: CallStory, part: Part): Promise<PartStory> {
  const ctx = await inPanelAs(source.made.admin, source.panels.get(part.panel)!);
  const draw = await ctx.db.of(DrawModel).findOne({ callId: source.callId, panelId: ctx.panel.id });
  const { seed } = source.call;
  if (!draw || !seed) throw new Error("The demo's draw was not prepared.");
  const at = new Date(ctx.ports.clock.now().getTime() - 600_000);
  await typeSeed(
    ctx, { call: source.callId, draw: draw.id, revision: draw.revision, source: { kind: "dice", at, ...seed } },
  );
  return partStory(source, part, draw.selectionId);
}

async function chosen(source: CallStory, part: Part, applied: readonly Applied[]): Promise<PartStory> {
  const started = await startedPart(source, part);
  const { ctx, quotas, selection } = started;
  const { callId } = source;
  const pool = await ctx.db.of(ApplicationModel).find({ callId, panelIds: ctx.panel.id, state: "eligible" });
  const add = pickWithin(pool, part.seats, quotas, namedIn(applied));
  await changeChosen(ctx, { call: callId, selection, revision: (await nowOf(ctx, source)).revision, add, remove: [] });
  await proposeReserve(ctx, { call: callId, selection, revision: (await nowOf(ctx, source)).revision, length: 6 });
  return started;
}

/** The applications of people with a part to play in the demo. */
function namedIn(applied: readonly Applied[]): ReadonlySet<string> {
  return new Set(applied.filter(({ applicant }) => applicant.person !== undefined).map(({ id }) => id));
}

async function confirmAndPublish({ source, ctx, selection }: PartStory): Promise<void> {
  const { story, content, call, callId, made } = source;
  const { setHash } = await nowOf(ctx, source);
  const second = await inPanelAs(
    await story.as(content.slug, made.people.get(call.secondConfirmer ?? "")!, ["coordinator"]), ctx.panel.id,
  );
  await confirmSelection(ctx, { call: callId, selection, setHash });
  await confirmSelection(second, { call: callId, selection, setHash });
  await publishSelection(ctx, { call: callId, selection, revision: (await nowOf(ctx, source)).revision, answerDays: 21 });
}
