import type { Filter } from "@raati/db";
import { helsinkiDay, type Day } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { UnitModel } from "../../organisation/index.ts";
import { HandlingModel, type Handling } from "../model.ts";
import { handlingReaderOf } from "../readers.ts";
import { rowsOf } from "./rows.ts";
import type { handlingRows, inboxInput, inboxSummary, INBOX_TABS } from "./schema.ts";

type Tab = (typeof INBOX_TABS)[number];
const GOING: readonly Handling["state"][] = ["sent", "acknowledged", "in-handling", "answered", "in-follow-up"];

/** What stands in a tab of an owner's inbox. A matter that is late stands in "overdue" alone, a new one too. */
function inTab(tab: Tab, today: Day): Filter<Handling> {
  const inTime: Filter<Handling> = { $or: [{ dueOn: { $gte: today } }, { dueOn: { $exists: false } }] };
  switch (tab) {
    case "new": return { state: "sent", ...inTime };
    case "due": return { state: { $in: ["acknowledged", "in-handling"] }, ...inTime };
    case "overdue": return { state: { $in: GOING }, dueOn: { $lt: today } };
    case "follow-up": return { state: { $in: ["answered", "in-follow-up"] }, ...inTime };
    default: return { state: { $in: ["closed", "withdrawn"] } };
  }
}

/**
 * What waits for the owner of a unit, and of all units below, a page at a time (design.md, "Homes"). What came first stands
 * first, apart from what is over.
 *
 * @throws Failure NOT_FOUND for a unit that the reader does not own
 */
export async function ownerInbox(
  ctx: TenantCtx, input: z.output<typeof inboxInput>
): Promise<z.output<typeof handlingRows>> {
  const { units } = await handlingReaderOf(ctx);
  const { tab, unit, size, after } = input;
  if (unit !== undefined && !units.includes(unit)) fail("NOT_FOUND");
  const wanted: Filter<Handling> = { ownerUnitId: { $in: unit === undefined ? units : [unit] } };
  const { items, next } = await ctx.db.of(HandlingModel).page(
    { $and: [wanted, inTab(tab, helsinkiDay(ctx.ports.clock.now()))] }, { size, after, oldestFirst: tab !== "closed" },
  );
  return { items: await rowsOf(ctx, items), next };
}

/** The units that the reader answers for, and how much waits: counted by index, nothing stored. */
export async function ownerSummary(ctx: TenantCtx): Promise<z.output<typeof inboxSummary>> {
  const { units, ownUnits } = await handlingReaderOf(ctx);
  const known = units.length === 0 ? [] : await ctx.db.of(UnitModel).find(
    { id: { $in: units } }, { sort: { position: 1, id: 1 } }
  );
  const today = helsinkiDay(ctx.ports.clock.now());
  const count = (tab: Tab) => ctx.db.of(HandlingModel).count({ $and: [{ ownerUnitId: { $in: units } }, inTab(tab, today)] });
  return {
    units: known.map(({ id, name }) => ({ id, name, own: ownUnits.includes(id) })),
    counts: {
      new: await count("new"), due: await count("due"), overdue: await count("overdue"),
      "follow-up": await count("follow-up"),
    },
  };
}
