import { formatDateTime } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A moment as a call tells it: with the weekday and the clock in Finland. "ti 31.3.2026 klo 16" */
export const moment = ({ locale }: Pick<TenantPage, "locale">, at: Date): string =>
  formatDateTime(locale, at, { weekday: true });
