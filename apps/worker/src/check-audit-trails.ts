import { checkAudit, checkPlatformAudit, type AuditReport, type KnownHead } from "@raati/core/audit";
import { TenantModel } from "@raati/core/tenants";
import { TenantDb } from "@raati/db";
import { platformDb } from "@raati/db/platform";

export interface TrailReport {
  /** The organisation's address, or "platform". */
  readonly name: string;
  readonly report: AuditReport;
}

/** So many organisations are read at a time. */
const PAGE = 100;

/**
 * Checks the audit trail of one organisation, or of all and of the platform.
 *
 * @param slug one organisation; all when left out
 * @param known an entry of that one's trail that an earlier check has named
 * @throws Error with one sentence when there is no such organisation
 */
export async function* checkAuditTrails(slug?: string, known?: KnownHead): AsyncGenerator<TrailReport> {
  const db = platformDb("check the audit trails");
  const tenants = db.of(TenantModel);
  if (slug !== undefined) {
    const tenant = await tenants.findOne({ slug });
    if (!tenant) throw new Error(`There is no organisation with the address ${slug}.`);
    yield { name: slug, report: await checkAudit(new TenantDb(tenant.id), known) };
    return;
  }
  let after: string | undefined;
  do {
    const page = await tenants.page({}, { size: PAGE, after, oldestFirst: true });
    for (const tenant of page.items) yield { name: tenant.slug, report: await checkAudit(new TenantDb(tenant.id)) };
    after = page.next;
  } while (after !== undefined);
  yield { name: "platform", report: await checkPlatformAudit(db) };
}
