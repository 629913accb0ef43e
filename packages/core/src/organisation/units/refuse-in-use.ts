import { formatList } from "@raati/i18n";
import { fail, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { UnitModel, type Unit } from "../model.ts";
import { nameOf } from "../name-of.ts";
import { routesTo } from "../recipients.ts";

/** @throws Failure CONFLICT with the names of the active units under this one, or of the routes that lead to it */
export async function refuseInUse(ctx: TenantCtx, tx: Tx, unit: Unit): Promise<void> {
  const names = (things: readonly { name: Unit["name"] }[]) =>
    ({ names: formatList(ctx.locale, things.map(({ name }) => nameOf(ctx, name))) });
  const children = await tx.of(UnitModel).find({ parentId: unit.id, state: "active" });
  if (children.length > 0) fail("CONFLICT", "organisation:failure.unitHasChildren", { values: names(children) });
  const routes = await routesTo(tx, unit.id);
  if (routes.length > 0) fail("CONFLICT", "organisation:failure.usedByRoutes", { values: names(routes) });
}
