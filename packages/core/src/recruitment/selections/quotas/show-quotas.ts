import { contributedTo, type PlacedCtx } from "../../../panels/index.ts";
import { poolCountsOf } from "../../applications/pool-counts.ts";
import { countedFields, templatePlace } from "../../forms/counted-fields.ts";
import { callPart } from "../pools/call-part.ts";
import { livingSelection, quotasOf } from "../pools/find-selection.ts";
import { nameDimensions } from "../pools/name-dimensions.ts";
import { QuotaSetModel } from "./model.ts";
import { quotasOfSeats } from "./quotas-of-seats.ts";
import type { Quota, QuotaSetView } from "./schema.ts";

/** The quotas of a panel's part of a call, with what a form needs to change them. */
export async function showQuotas(ctx: PlacedCtx, input: { call: string }): Promise<QuotaSetView> {
  const at = await callPart(ctx.db, ctx, input.call);
  const { call, panel, term, seats } = at;
  const stored = await ctx.db.of(QuotaSetModel).findOne({ callId: call.id, panelId: panel.id });
  const rules = await quotasOf(ctx.db, at);
  const selection = await livingSelection(ctx.db, at);
  const { cells } = await poolCountsOf(ctx.db, call.id, panel.id);
  const counted = countedFields(ctx.plugins);
  const suggestions: QuotaSetView["suggestions"] = [
    ...suggestion("seats", "seats", panel.name, quotasOfSeats(term.rules, seats.seatTypes, rules.size)),
    ...contributedTo(ctx.plugins.filter(({ id }) => panel.pluginIds.includes(id)), "panels.quota-templates").flatMap(
      ({ plugin, value: { id, name, dimension, groups } }) => suggestion("plugin", `${plugin}.${id}`, name, groups.flatMap(
        ({ id: group, min, max, hard }): Quota[] =>
          (min === undefined && max === undefined ? [] : [{ ...templatePlace(counted, plugin, { dimension, group }), min, max, hard }]),
      )),
    ),
  ];
  const suggested = suggestions.flatMap(({ quotas }) => quotas);
  const dimensions = await nameDimensions(ctx, at, { cells, quotas: [...rules.quotas, ...suggested] });
  const fixed = selection !== undefined && selection.state !== "prepared";
  return {
    call: call.id, panel: panel.id, revision: stored?.revision ?? 0, ...rules, closed: at.closed,
    changes: stored?.changes ?? [],
    ...(stored?.waiting && { waiting: stored.waiting }),
    dimensions: dimensions.map((one) => ({ ...one, groups: [...one.groups] })), suggestions,
    abilities: { change: !fixed, approve: !fixed && stored?.waiting !== undefined && ctx.viewer.roles.includes("admin") },
  };
}

function suggestion(
  origin: "seats" | "plugin", id: string, name: QuotaSetView["suggestions"][number]["name"], quotas: Quota[],
) {
  return quotas.length === 0 ? [] : [{ origin, id, name, quotas }];
}
