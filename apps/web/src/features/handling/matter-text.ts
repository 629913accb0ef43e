import type { HandlingView } from "@raati/core/handling/schema";
import type { LocalizedText } from "@raati/i18n";
import { orUnknown } from "../../server/or-unknown.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

/** What the panel wrote, for whoever answers; undefined when the reader may follow the handling but not read the text. */
export async function matterText(
  { call, tenant }: TenantPage, { matter, open }: Pick<HandlingView, "matter" | "open">,
): Promise<LocalizedText | undefined> {
  if (matter.kind !== "proposal" || !open) return undefined;
  return (await orUnknown(call.proposals.publicPage({ tenant: tenant.slug, proposal: matter.id })))?.text;
}
