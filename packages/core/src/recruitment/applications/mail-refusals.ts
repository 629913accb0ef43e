import type { TenantCtx } from "../../kernel/index.ts";
import { ApplicationModel } from "./model.ts";

/** Applications whose letters are printed: without an address, or with one that takes no mail. */
export const byLetter = { $or: [{ email: { $exists: false } }, { mailRefusedAt: { $exists: true } }] };

/**
 * Notes that an applicant's address takes no mail, for those who print letters. The fate of a mail is written without an
 * event. It stays: an applicant cannot change the address.
 */
export async function noteRefusal({ db, ports }: Pick<TenantCtx, "db" | "ports">, applicationId: string): Promise<void> {
  const fresh = { id: applicationId, mailRefusedAt: { $exists: false } };
  await db.of(ApplicationModel).updateWhere(fresh, { set: { mailRefusedAt: ports.clock.now() } });
}
