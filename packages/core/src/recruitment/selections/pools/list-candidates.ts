import type { z } from "zod";
import { failField } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "../../applications/model.ts";
import { POOL_STATES } from "../../applications/states.ts";
import { chancesOf } from "../draws/chances-of.ts";
import { interviewed } from "../methods/fill-by-score.ts";
import type { Selection } from "../methods/model.ts";
import { byScore } from "../methods/rank-by-score.ts";
import { scoresOf, type Score } from "../methods/scores-of.ts";
import type { Filter } from "@raati/db";
import { candidatesById, withGroups, type Candidate } from "./candidates.ts";
import { callPart, type CallPart } from "./call-part.ts";
import { livingSelection } from "./find-selection.ts";
import type { candidatesInput, candidatesView } from "./schema.ts";

type Input = z.output<typeof candidatesInput>;
type Answer = z.output<typeof candidatesView>;

/**
 * A page of the pool: groups, scores and chances, and nothing that tells who it is. In the order of running numbers, or the
 * best interviewed first.
 */
export async function listCandidates(ctx: PlacedCtx, input: Input): Promise<Answer> {
  const at = await callPart(ctx.db, ctx, input.call);
  const selection = await livingSelection(ctx.db, at);
  const { items, next } = input.order === "score"
    ? await scoredPage(ctx, at, input) : await numberedPage(ctx, at, selection, input);
  const ids = items.map(({ id }) => id);
  const scores = await scoresOf(ctx.db, at, ids);
  const chances = await chancesOf(ctx.db, selection?.drawId, ids);
  return {
    items: items.map((one) => viewOf(one, at, selection, scores.get(one.id), chances.get(one.id))),
    ...(next !== undefined && { next }),
  };
}

interface Found { readonly items: readonly Candidate[]; readonly next: string | undefined }

async function numberedPage(ctx: PlacedCtx, at: CallPart, selection: Selection | undefined, input: Input): Promise<Found> {
  const shown = input.show === "chosen" ? selection?.chosen ?? [] : input.show === "reserve"
    ? selection?.reserve ?? [] : undefined;
  if (input.show === "reserve") return reservePage(ctx, shown ?? [], input);
  const rest = input.show === "rest" ? [...selection?.chosen ?? [], ...selection?.reserve ?? []] : [];
  const narrower: Filter<Application>[] = [
    ...(shown ? [{ id: { $in: shown } }] : []), ...(rest.length > 0 ? [{ id: { $nin: rest } }] : []),
    ...await groupFilters(ctx, at, input.groups),
  ];
  const filter: Filter<Application> = {
    callId: at.call.id, panelIds: at.panel.id, state: { $in: POOL_STATES }, ...(narrower.length > 0 && { $and: narrower }),
  };
  // Running numbers and ids grow together, and pages by id are read straight from an index.
  const { items, next } = await ctx.db.of(ApplicationModel)
    .page(filter, { size: input.size, after: input.after, oldestFirst: true });
  return { items: await withGroups(ctx.db, items), next };
}

/** The reserve is shown in its own order; `after` counts places in it. */
async function reservePage(ctx: PlacedCtx, reserve: readonly string[], { after, size }: Input): Promise<Found> {
  const from = placeOf(after);
  const items = await candidatesById(ctx.db, reserve.slice(from, from + size));
  return { items, next: reserve.length > from + size ? String(from + size) : undefined };
}

/** The interviewed are few: they are put in order here, and `after` counts places among them. */
async function scoredPage(ctx: PlacedCtx, at: CallPart, { after, size, groups }: Input): Promise<Found> {
  const from = placeOf(after);
  const wanted = groups.map(splitGroup);
  const all = (await interviewed(ctx.db, at))
    .filter((one) => wanted.every(({ dimension, group }) => one.groups[dimension] === group))
    .toSorted(byScore);
  return { items: all.slice(from, from + size), next: all.length > from + size ? String(from + size) : undefined };
}

/** @throws Failure INVALID for a place that no page answered */
function placeOf(after = "0"): number {
  return /^\d{1,6}$/.test(after) ? Number(after) : failField("after", "kernel:field.format");
}

function splitGroup(text: string): { dimension: string; group: string } {
  const colon = text.indexOf(":");
  return { dimension: text.slice(0, colon), group: text.slice(colon + 1) };
}

/** Groups of special fields stand apart from the application: they are looked up first. */
async function groupFilters(ctx: PlacedCtx, at: CallPart, groups: readonly string[]): Promise<Filter<Application>[]> {
  const filters: Filter<Application>[] = [];
  for (const { dimension, group } of groups.map(splitGroup)) {
    const special = await ctx.db.of(SpecialAnswersModel).find({ callId: at.call.id, [`groups.${dimension}`]: group });
    const own = { [`groups.${dimension}`]: group };
    filters.push(
      special.length === 0 ? own : { $or: [own, { id: { $in: special.map(({ applicationId }) => applicationId) } }] }
    );
  }
  return filters;
}

function viewOf(
  { id, number, groups, application }: Candidate, { panel }: CallPart, selection: Selection | undefined,
  score: Score | undefined,
  chance: number | undefined,
): Answer["items"][number] {
  const reserved = selection?.reserve.indexOf(id) ?? -1;
  return {
    application: id, number, groups, ...(score && { score: score.score }), interviewers: score?.interviewers ?? 0,
    wish: Math.max(0, application.panelIds.indexOf(panel.id)) + 1, reserveConsent: application.reserveConsent,
    place: selection?.chosen.includes(id) ? "chosen" : reserved >= 0 ? "reserve" : "none",
    ...(reserved >= 0 && { reservePlace: reserved + 1 }), pinned: selection?.pinned.includes(id) ?? false,
    ...(chance !== undefined && { chance }),
  };
}
