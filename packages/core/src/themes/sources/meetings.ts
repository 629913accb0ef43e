import type { Filter } from "@raati/db";
import { toFilter, type TenantCtx } from "../../kernel/index.ts";
import { inPublic, MeetingModel, type Meeting } from "../../meetings/index.ts";
import type { ThemeSource } from "../extension.ts";
import { panelsOf } from "./panels-of.ts";

async function itemsOf(ctx: TenantCtx, wanted: Filter<Meeting>, most: number) {
  const meetings = await ctx.db.of(MeetingModel)
    .find({ $and: [wanted, toFilter(inPublic)] }, { sort: { startsAt: -1 }, limit: most });
  const panels = await panelsOf(ctx, meetings.map(({ panelIds }) => panelIds[0]!));
  return meetings.flatMap(({ id, title, day, panelIds }) => {
    const panel = panels.get(panelIds[0]!);
    return panel ? [{ kind: "meeting", id, title, day, panelSlug: panel.slug, panelName: panel.name }] : [];
  });
}

/** Meetings that stand in a panel's public list. */
export const meetingsSource: ThemeSource = {
  kind: "meeting",
  open: (ctx, ids) => itemsOf(ctx, { id: { $in: [...ids] } }, ids.length),
  newest: (ctx, most) => itemsOf(ctx, {}, most),
};
