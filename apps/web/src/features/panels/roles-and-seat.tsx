import { htmlLang, type LocalizedText } from "@raati/i18n";
import type { ReactNode } from "react";
import type { TenantPage } from "../../server/tenant-page.ts";

interface RolesAndSeatProps {
  readonly page: Pick<TenantPage, "t" | "read">;
  /** Keys of the names of the roles. */
  readonly roles: readonly string[];
  readonly seat: LocalizedText | undefined;
}

/**
 * What a member does in a panel, and on whose seat. A role and a seat can have one name, as a developer client's have: then
 * it is said once.
 */
export function RolesAndSeat({ page: { t, read }, roles, seat }: RolesAndSeatProps): ReactNode {
  const names = [...new Set(roles.map((key) => t(key)))];
  const seatName = seat && read(seat);
  if (!seatName || names.includes(seatName.text)) return names.join(", ");
  return <>{names.map((name) => `${name}, `)}<span lang={htmlLang(seatName.lang)}>{seatName.text}</span></>;
}
