import { draw as drawFrom, orderBySeed } from "@raati/sortition/verify";
import { formatDateTime } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../../kernel/index.ts";
import type { PlacedCtx } from "../../../panels/index.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { chosenChanged, seedTyped } from "../events.ts";
import { told } from "../methods/change-selection.ts";
import { SelectionModel } from "../methods/model.ts";
import { withGroups, candidatesById } from "../pools/candidates.ts";
import { callPart } from "../pools/call-part.ts";
import { quotasOf } from "../pools/find-selection.ts";
import { reserveOrder } from "../reserves/reserve-order.ts";
import { toldOf } from "./compute-draw.ts";
import { drawIn } from "./find-draw.ts";
import { entriesOf } from "./frozen-problem.ts";
import { DrawModel } from "./model.ts";
import { publishedLines } from "./published-lines.ts";
import type { typeSeedInput } from "./schema.ts";

/** So many names are put on the reserve list after a draw. */
const RESERVES = 100;

/** The clocks of a studio and of a server may differ by this much, in milliseconds. */
const CLOCKS = 60_000;

/**
 * Types in the seed, which nobody could know when the commitment was published, and draws: the panel follows from commitment
 * and seed alone. The same seed again changes nothing; another one is refused, because a draw is drawn once.
 *
 * @throws Failure INVALID for a seed from before the commitment, or from the future; CONFLICT, FORBIDDEN
 */
export async function typeSeed(
  ctx: PlacedCtx, { call, draw: id, revision, source }: z.output<typeof typeSeedInput>
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const at = await callPart(tx, ctx, call);
    const draw = await drawIn(tx, at, id);
    const { commitment } = draw;
    if (draw.state === "drawn" && draw.seed?.seed === source.seed && draw.seed.kind === source.kind) return;
    if (draw.state === "drawn") fail("CONFLICT", "recruitment:draw.failure.drawnAlready");
    if (draw.state !== "committed" || !commitment) fail("FORBIDDEN", "recruitment:draw.failure.notCommitted");
    if (draw.revision !== revision) fail("CONFLICT", "recruitment:draw.failure.changedMeanwhile");
    const now = ctx.ports.clock.now();
    if (source.at <= commitment.at) {
      failField("source.at", "recruitment:draw.field.beforeCommitment", { at: formatDateTime(ctx.locale, commitment.at) });
    }
    if (source.at.getTime() > now.getTime() + CLOCKS) failField("source.at", "recruitment:draw.field.inFuture");

    const { index, panel } = await drawFrom({
      panels: await publishedLines(tx, draw.id, "lottery")
    }, source.seed, commitment.all);
    const panelNumber = index + 1;
    const result = panel.split(",").map(Number);
    const entries = await entriesOf(tx, draw.id);
    const drawn = new Set(result);
    const winners = entries.filter(({ row }) => drawn.has(row)).map(({ applicationId }) => applicationId);
    const selection = await tx.of(SelectionModel).get(draw.selectionId);
    const chosen = [...selection.chosen.filter((one) => !winners.includes(one)), ...winners];
    const after = await reserveAfter({ seed: `${commitment.all}|${source.seed.trim()}`, chosen });
    // A draw among equals puts only them in an order: whoever waited before goes on waiting behind them.
    const before = draw.kind === "equals" ? selection.reserve.filter((one) => !after.includes(one) && !chosen.includes(one))
      : [];
    const reserve = [...after, ...before];

    const changed = await tx.of(DrawModel).update(draw, {
      set: { state: "drawn", seed: { ...source, by: ctx.viewer.personId, typedAt: now }, panelNumber, result },
    });
    const set = { state: "drawn" as const, chosen: draw.kind === "panel" ? winners : chosen, reserve };
    const drawnSelection = await tx.of(SelectionModel).update(selection, { set });
    await tx.emit(seedTyped, changed, { ...toldOf(draw), panelNumber, source: source.kind });
    await tx.emit(chosenChanged, drawnSelection, {
      ...told(drawnSelection), added: winners.filter((one) => !selection.chosen.includes(one)),
      removed: selection.chosen.filter((one) => !drawnSelection.chosen.includes(one)), reserve: reserve.length,
    });

    /** Those who were not drawn, in an order that the seed gives, arranged so that each group has somebody to follow it. */
    async function reserveAfter(given: { seed: string; chosen: readonly string[] }): Promise<string[]> {
      const left = entries.filter(({ applicationId }) => !given.chosen.includes(applicationId));
      const applicationOf = new Map(left.map(({ row, applicationId }) => [String(row), applicationId]));
      const first = (await orderBySeed([...applicationOf.keys()], given.seed)).slice(0, 10 * RESERVES)
        .map((row) => applicationOf.get(row)!);
      const willing = await tx.of(ApplicationModel).find({ id: { $in: first }, reserveConsent: true });
      const order = new Map(first.map((one, place) => [one, place]));
      const rest = (await withGroups(tx, willing)).toSorted((one, other) => order.get(one.id)! - order.get(other.id)!);
      const { quotas } = await quotasOf(tx, at);
      const people = await candidatesById(tx, given.chosen);
      return reserveOrder({ chosen: people, rest, quotas, length: RESERVES }).map((one) => one.id);
    }
  });
}
