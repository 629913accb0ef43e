import { createHmac } from "node:crypto";
import type { TenantCtx } from "../../../kernel/index.ts";
import { CallModel } from "../../calls/model.ts";
import { poolOf } from "../../applications/pool.ts";
import { PanelModel } from "../../../panels/index.ts";
import { candidatesById } from "../pools/candidates.ts";
import { partOf } from "../pools/call-part.ts";
import { CHOOSABLE } from "../pools/choosable.ts";
import { quotasOf } from "../pools/find-selection.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import type { Placed } from "../reserves/next-reserve.ts";
import { DrawEntryModel, DrawModel, DrawTextModel, type Draw } from "./model.ts";
import { codeHash, personalCode } from "./personal-code.ts";
import { columnsOf, hasSmallClass, poolLine, quotaLines, sealedLine, valuesOf } from "./public-lines.ts";
import { sealOf } from "./public-disclosure.ts";

/** Lines of one stored piece. */
export const LINES = 500;

/**
 * Writes down who is in a draw, once: rows in an order that tells nothing, each with no more than the draw needs. When some
 * combination of groups is held by fewer than five people, rows are published as salted digests (decision 0010). A draw that
 * was frozen before a crash is answered as it is.
 */
export async function freezePool(ctx: TenantCtx, drawId: string): Promise<Draw> {
  const seen = await ctx.db.of(DrawModel).get(drawId);
  if (seen.frozenAt || seen.state !== "computing") return seen;
  const { people, rules } = await peopleIn(ctx, seen);
  const columns = columnsOf(rules.quotas);
  const values = people.map(({ groups }) => valuesOf(groups, columns, rules.quotas));
  const sealed = hasSmallClass(values);
  const entries = await Promise.all(people.map(async (person, index) => {
    const row = index + 1;
    const salt = ctx.ports.random.token(16);
    const line = poolLine(row, values[index]!);
    return {
      drawId, row, applicationId: person.id, line, salt, codeHash: codeHash(personalCode(ctx, drawId, person.id)),
      ...(person.household !== undefined && { household: person.household }),
      shown: sealed ? sealedLine(row, await sealOf(salt, line)) : line,
    };
  }));
  const pinned = entries.filter(({ applicationId }) => seen.pinned.includes(applicationId)).map(({ row }) => row);
  return ctx.transaction(async (tx) => {
    const draw = await tx.of(DrawModel).get(drawId);
    if (draw.frozenAt || draw.state !== "computing") return draw;
    for (let from = 0; from < entries.length; from += LINES) {
      const some = entries.slice(from, from + LINES);
      await tx.of(DrawEntryModel).insertAll(some.map(({ shown: _shown, ...entry }) => entry));
      await tx.of(DrawTextModel).insert({ drawId, part: "pool", from, lines: some.map(({ shown }) => shown).join("\n") });
    }
    return tx.of(DrawModel).update(draw, {
      set: {
        frozenAt: ctx.ports.clock.now(),
        rows: entries.length, sealed, columns, quotaText: quotaLines(rules, pinned).join("\n"),
      },
    });
  });
}

/** The people of a draw in an order that only this installation could work out, and the rules that hold among them. */
async function peopleIn(ctx: TenantCtx, draw: Draw): Promise<{ people: Placed[]; rules: QuotaRules }> {
  const panel = await ctx.db.of(PanelModel).get(draw.panelId);
  const at = await partOf(ctx.db, await ctx.db.of(CallModel).get(draw.callId), panel, ctx.ports.clock.now());
  const { onePerHousehold, quotas, size } = await quotasOf(ctx.db, at);
  const people: Placed[] = [];
  if (draw.among) people.push(...await candidatesById(ctx.db, draw.among));
  else {
    for await (const page of poolOf(ctx.db, { callId: draw.callId, panelId: draw.panelId }, { states: CHOOSABLE })) {
      people.push(...page.map(({ application: { id, household }, groups }) => ({ id, groups, household })));
    }
  }
  const place = (id: string) =>
    createHmac("sha256", ctx.ports.settings.secret).update(`draw-order/${draw.id}/${id}`).digest("hex");
  const placed = people.map((person) => ({ person, place: place(person.id) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  // Among equals everybody has the same chance: the quotas have been looked at when they were found to be equal.
  const rules = draw.among ? { size: draw.seats, quotas: [], onePerHousehold: false } : { size, quotas, onePerHousehold };
  return { people: placed.map(({ person }) => person), rules };
}
