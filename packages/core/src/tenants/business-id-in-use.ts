import { readText, segmentOf } from "@raati/i18n";
import { platformDb } from "@raati/db/platform";
import { Failure, type Ctx } from "../kernel/index.ts";
import { TenantModel } from "./model.ts";

/**
 * Stops a second organisation under a business ID that is in use, and says how to get into the first one.
 *
 * @param ownId the tenant that asks: it may find itself, brought to life by another click at the same moment
 * @throws Failure DUPLICATE with the field and the first one's name and address. Where nobody has looked at the first one
 * yet,   the sentence says whom to tell when it is not the reader's own organisation
 */
export async function refuseBusinessIdInUse(ctx: Ctx, businessId: string, ownId?: string): Promise<void> {
  const found = await platformDb("find who has a business ID in use")
    .of(TenantModel).findOne({ registeredBusinessId: businessId });
  if (!found || found.id === ownId) return;
  const name = readText(found.name, ctx.locale, found.languages)?.text ?? found.slug;
  const values = { name, address: `${ctx.ports.settings.baseUrl}/${segmentOf(ctx.locale)}/${found.slug}` };
  const key = `tenants:failure.${found.verifiedAt ? "alreadyHere" : "alreadyBegun"}`;
  throw new Failure("DUPLICATE", key, { values, fields: [{ path: "businessId", key, values }] });
}
