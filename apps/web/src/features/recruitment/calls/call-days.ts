import { daysBetween, formatDateTime, formatRange, helsinkiDay } from "@raati/i18n";
import type { CallView } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Times = Pick<CallView, "state" | "opensAt" | "closesAt" | "lastClosesAt">;

/** "12.1.–6.2.2026", or that the time has not been set. */
export function callPeriod({ locale, t }: Pick<TenantPage, "locale" | "t">,
  { opensAt, closesAt, lastClosesAt }: Times): string {
  const end = lastClosesAt ?? closesAt;
  return opensAt && end ? formatRange(locale, helsinkiDay(opensAt), helsinkiDay(end)) : t("recruitmentPages:calls.noPeriod");
}

/** How long a call still takes applications, or when it begins, in a sentence. */
export function daysLeft(
  { locale, t }: Pick<TenantPage, "locale" | "t">, { state, opensAt, closesAt, lastClosesAt }: Times, now: Date,
): string {
  const end = lastClosesAt ?? closesAt;
  if (state === "scheduled" && opensAt) return t("recruitmentPages:left.opens", { time: formatDateTime(locale, opensAt) });
  if (state === "open" && end) {
    const count = daysBetween(helsinkiDay(now), helsinkiDay(end));
    const time = formatDateTime(locale, end);
    return count === 0 ? t("recruitmentPages:left.today", { time }) : t("recruitmentPages:left.days", { count, time });
  }
  if (end && (state === "closed" || state === "in-selection" || state === "decided")) {
    return t("recruitmentPages:left.closed", { time: formatDateTime(locale, end) });
  }
  return t(`recruitmentPages:left.${state === "cancelled" ? "cancelled" : "draft"}`);
}
