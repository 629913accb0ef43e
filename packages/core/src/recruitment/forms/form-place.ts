import type { TenantCtx } from "../../kernel/index.ts";
import { publicOrganisation } from "../../organisation/index.ts";
import { panelsOf } from "../calls/check-panels.ts";
import type { Call } from "../calls/model.ts";
import type { FormPlace } from "./form-of.ts";

/**
 * Reads what a call's form is made from.
 *
 * @param now the moment that counts: now, or when an application on paper came
 */
export async function formPlace(
  ctx: TenantCtx, call: Pick<Call, "panels">, now = ctx.ports.clock.now(),
): Promise<FormPlace> {
  const { panels, terms } = await panelsOf(ctx.db, call.panels);
  const { areas } = await publicOrganisation(ctx);
  return { panels, terms, areas, plugins: ctx.plugins, languages: ctx.tenant.languages, now };
}
