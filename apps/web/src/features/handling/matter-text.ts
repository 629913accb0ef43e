import type { HandlingView } from "@raati/core/handling/schema";
import type { LocalizedText } from "@raati/i18n";
import { orUnknown } from "../../server/or-unknown.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

/** What the panel wrote, for whoever handles it, public or not; undefined for what is not written as a text. */
export async function matterText(
  { call, tenant }: TenantPage, { id, matter }: Pick<HandlingView, "id" | "matter">,
): Promise<LocalizedText | undefined> {
  if (matter.kind !== "proposal") return undefined;
  return (await orUnknown(call.proposals.handled({ tenant: tenant.slug, handling: id })))?.text;
}
