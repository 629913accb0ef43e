import type { PlacedCtx } from "../../../panels/index.ts";
import { PersonModel } from "../../../people/index.ts";
import { poolCountsOf } from "../../applications/pool-counts.ts";
import { candidatesById } from "../pools/candidates.ts";
import { callPart, type CallPart } from "../pools/call-part.ts";
import { livingSelection, quotasOf } from "../pools/find-selection.ts";
import { nameDimensions } from "../pools/name-dimensions.ts";
import { countSelection } from "./count-selection.ts";
import type { Selection } from "./model.ts";
import type { SelectionView } from "./schema.ts";
import { setHashOf } from "./set-hash.ts";
import { unexplained } from "./unexplained.ts";

/**
 * The selection of a panel's part of a call as its coordinators see it (A3). It reads the counted pool, never the pool: ten
 * thousand applicants make it no slower than a hundred.
 */
export async function showSelection(ctx: PlacedCtx, input: { call: string }): Promise<SelectionView> {
  const at = await callPart(ctx.db, ctx, input.call);
  const { call, panel, closesAt, closed } = at;
  const { total, cells } = await poolCountsOf(ctx.db, call.id, panel.id);
  const rules = await quotasOf(ctx.db, at);
  const selection = await livingSelection(ctx.db, at);
  const chosen = (await candidatesById(ctx.db, selection?.chosen ?? [])).map(({ groups }) => groups);
  const dimensions = await nameDimensions(ctx, at, { cells, quotas: rules.quotas });
  const missing = selection ? unexplained(rules, chosen, selection.breaches).map(({ quota }) => quota) : [];
  const { size, quotas } = rules;
  return {
    call: { id: call.id, ...(closesAt && { closesAt }), state: call.state, closed }, panel: panel.id, eligible: total, size,
    dimensions: countSelection({ dimensions, pool: cells, eligible: total, chosen, quotas, size }),
    ...(selection && {
      selection: await selectionPart(ctx, selection, { unexplained: missing, setHash: setHashOf(selection, rules) }),
    }),
    abilities: abilitiesIn(ctx, at, selection, missing.length === 0),
  };
}

type Part = NonNullable<SelectionView["selection"]>;

async function selectionPart(
  ctx: PlacedCtx, selection: Selection, rest: Pick<Part, "unexplained" | "setHash">,
): Promise<Part> {
  const {
    id, revision, method, state, chosen, reserve, pinned, breaches, firstConfirmation, secondConfirmation, drawId,
    publishedAt,
  } = selection;
  const both = [firstConfirmation, secondConfirmation].filter((one) => one !== undefined);
  const people = both.length === 0 ? [] : await ctx.db.of(PersonModel).find({ id: { $in: both.map(({ by }) => by) } });
  const shown = (one: typeof firstConfirmation) => one && {
    by: one.by, at: one.at, mine: one.by === ctx.viewer.personId,
    name: people.find((person) => person.id === one.by)?.name ?? "",
  };
  const [first, second] = [shown(firstConfirmation), shown(secondConfirmation)];
  return {
    id, revision, method, state, chosen, reserve, pinned, breaches, ...rest, ...(first && { first }),
    ...(second && { second }),
    ...(drawId && { draw: drawId }), ...(publishedAt && { publishedAt }),
  };
}

/** Which buttons are there. The commands ask the same questions again. */
function abilitiesIn(
  { viewer }: PlacedCtx, { closed, call }: CallPart, selection: Selection | undefined, explained: boolean,
): SelectionView["abilities"] {
  const none = { start: false, change: false, draw: false, confirm: false, publish: false, cancel: false };
  if (!selection) return { ...none, start: closed && call.state !== "decided" };
  const { state, chosen, firstConfirmation } = selection;
  const open = state === "prepared" || state === "drawn";
  const mine = firstConfirmation?.by === viewer.personId || firstConfirmation?.accountId === viewer.accountId;
  return {
    start: false, change: open, draw: open, confirm: open && chosen.length > 0 && explained && !mine,
    publish: state === "confirmed", cancel: open || state === "confirmed",
  };
}
