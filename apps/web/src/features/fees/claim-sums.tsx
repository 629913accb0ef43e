import type { claimView } from "@raati/core/meetings/schema";
import { kilometreCents } from "@raati/core/meetings/schema";
import { formatMoney, formatNumber } from "@raati/i18n";
import type { z } from "zod";
import type { TenantPage } from "../../server/tenant-page.ts";

export type Claim = z.output<typeof claimView>;

/** The fee of one meeting in words: a sum, declined, or none. */
export function feeInWords({ t, locale }: Pick<TenantPage, "t" | "locale">, { feeCents, waived }: Claim): string {
  if (waived) return t("feePages:claim.waived");
  return feeCents > 0 ? formatMoney(locale, feeCents) : t("feePages:claim.noFee");
}

/** What the travel is made of: "76 km × 0,59 €", who came along, tickets. */
export function wayInWords({ t, locale }: Pick<TenantPage, "t" | "locale">, { travel, rate }: Claim): string[] {
  if (!travel) return [];
  const { metres, passengers } = travel;
  const tickets = [...travel.tickets, ...travel.assistantTickets].reduce((sum, { cents }) => sum + cents, 0);
  const perKilometre = rate && kilometreCents({ metres: 1000, passengers }, rate);
  return [
    ...(metres > 0 && perKilometre !== undefined ? [t("feePages:claim.way", {
      km: formatNumber(locale, metres / 1000), rate: formatMoney(locale, perKilometre),
    })] : []),
    ...(metres > 0 && passengers > 0 ? [t("feePages:claim.passengers", { count: passengers })] : []),
    ...(tickets > 0 ? [t("feePages:claim.tickets", { sum: formatMoney(locale, tickets) })] : []),
  ];
}
