import type { z } from "zod";
import { fail, type TenantCtx } from "../../../kernel/index.ts";
import { PanelModel } from "../../../panels/index.ts";
import { ownOf } from "../../applications/own-application.ts";
import { groupBy } from "../group-by.ts";
import { announcedCall } from "../pools/announced-call.ts";
import { hideSmall } from "../publications/hide-small.ts";
import { rowsOf } from "./chances-of.ts";
import { publishedDraw } from "./find-draw.ts";
import { LINES } from "./freeze-pool.ts";
import { DrawEntryModel, DrawModel, DrawTextModel, type Draw } from "./model.ts";
import { codeHash, personalCode } from "./personal-code.ts";
import { sealOf } from "./public-disclosure.ts";
import { OTHER } from "./public-lines.ts";
import { publishedLine } from "./published-lines.ts";
import type {
  drawTextInput, drawTextView, myDrawsView, myRowInput, myRowView, publicDrawsView, PublicDrawView,
} from "./schema.ts";

/** Pieces of text in one answer: lines of some hundred kilobytes at most. */
const PIECES = 4;

/** Everything that somebody needs to check a draw, beside the lines of its pool and its lottery. */
export async function showPublicDraw(ctx: TenantCtx, input: { draw: string }): Promise<PublicDrawView> {
  const draw = await publishedDraw(ctx.db, input.draw);
  const panel = await ctx.db.of(PanelModel).get(draw.panelId);
  const {
    id, kind, seats, panels, rows, sealed, columns, inForce, pinnedRows, commitment, chances, seed, panelNumber, result,
  } = draw;
  return {
    id, panel: { id: panel.id, slug: panel.slug, name: panel.name }, kind, state: result ? "drawn" : "committed",
    seats, panels, rows, sealed,
    columns, quotas: inForce, pinned: pinnedRows, commitment, chances, ...(seed && { seed: withoutPerson(seed) }),
    ...(panelNumber !== undefined && { panelNumber }),
    ...(result && { result }), counts: result ? await countsOf(ctx, draw, result) : [],
  };
}

function withoutPerson({ by: _by, ...seed }: NonNullable<Draw["seed"]>): Omit<NonNullable<Draw["seed"]>, "by"> {
  return seed;
}

/** Counts of the drawn panel by group; small ones are hidden, and so that they cannot be worked out. */
async function countsOf(
  { db }: TenantCtx, { id, columns, inForce }: Draw, result: readonly number[],
): Promise<PublicDrawView["counts"]> {
  const entries = await db.of(DrawEntryModel).find({ drawId: id, row: { $in: result } });
  return columns.flatMap((dimension, index) => {
    const groups = groupBy(entries, ({ line }) => line.split(";")[index + 1] ?? OTHER);
    const named = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
    // A group is named because somebody of it was drawn, and the quotas stand beside.
    const shown = hideSmall(named.map(([, some]) => some.length), named.map(([group]) => {
      const { min = 0, max } = inForce.find((one) => one.category === dimension && one.value === group) ?? {};
      return { min: Math.max(min, 1), max };
    }));
    return named.map(([group], at) => ({ dimension, group, count: shown[at]! }));
  });
}

/** A stretch of the published lines; `next` says where to go on. */
export async function drawText(
  ctx: TenantCtx, { draw: drawId, part, from }: z.output<typeof drawTextInput>,
): Promise<z.output<typeof drawTextView>> {
  await publishedDraw(ctx.db, drawId);
  const first = from - (from % LINES);
  const pieces = await ctx.db.of(DrawTextModel).find(
    { drawId, part, from: { $gte: first } }, { sort: { from: 1 }, limit: PIECES + 1 },
  );
  const shown = pieces.slice(0, PIECES);
  const lines = shown.flatMap((piece) => piece.lines.split("\n")).slice(from - first);
  return { part, from, lines, ...(pieces.length > PIECES && { next: pieces[PIECES]!.from }) };
}

/**
 * One's own row by the personal code: what was written down, the salt that opens the published digest, and the chance.
 *
 * @throws Failure NOT_FOUND for a code that opens no row of this draw
 */
export async function myRow(
  ctx: TenantCtx, { draw: drawId, code }: z.output<typeof myRowInput>,
): Promise<z.output<typeof myRowView>> {
  const draw = await publishedDraw(ctx.db, drawId);
  const entry = await ctx.db.of(DrawEntryModel).findOne({ drawId, codeHash: codeHash(code) });
  if (!entry) fail("NOT_FOUND", "recruitment:draw.failure.codeUnknown");
  const inPanels = Number(await publishedLine(ctx.db, drawId, "counts", entry.row - 1));
  const { row, line, salt } = entry;
  return {
    row, line, salt, digest: await sealOf(salt, line), chance: inPanels / draw.panels, inPanels, panels: draw.panels,
    ...(draw.result && { drawn: draw.result.includes(row) }),
  };
}

/** An applicant's chances in the draws of their application, with the code for each: for the own page. */
export async function myDraws(ctx: TenantCtx, { token }: { token: string }): Promise<z.output<typeof myDrawsView>> {
  const application = await ownOf(ctx.db, token);
  const rows = await rowsOf(ctx.db, application.id);
  return rows.map(({ drawId, ...rest }) => ({ draw: drawId, ...rest, code: personalCode(ctx, drawId, application.id) }));
}

/** All draws of a call that were published, given-up ones too: nobody can draw again in secret. */
export async function publicDraws(ctx: TenantCtx, input: { call: string }): Promise<z.output<typeof publicDrawsView>> {
  const call = await announcedCall(ctx.db, input.call);
  const draws = await ctx.db.of(DrawModel).find(
    { callId: call.id, state: { $in: ["committed", "drawn"] } }, { sort: { id: 1 }, limit: 100 },
  );
  return draws.flatMap(({ id, panelId, commitment, seed, result }) => (commitment ? [{
    id, panel: panelId, state: result ? "drawn" as const : "committed" as const, committedAt: commitment.at,
    ...(seed && { drawnAt: seed.typedAt }),
  }] : []));
}
