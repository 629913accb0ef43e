import { formatDate, helsinkiDay } from "@raati/i18n";
import { Notice } from "@raati/ui";
import { sectionTexts } from "../../server/section-texts.ts";
import type { TenantPage } from "../../server/tenant-page.ts";
import { MeFrame } from "../people/me/me-frame.tsx";
import { CalendarAddress } from "./calendar-address.tsx";

interface MyCalendarProps {
  readonly page: TenantPage;
  /** When the reader's address was made, if there is one. */
  readonly madeAt: Date | undefined;
}

/** The reader's meetings in a calendar of their own: the address, and how to stop it. */
export function MyCalendar({ page, madeAt }: MyCalendarProps) {
  const { t, locale, tenant } = page;
  return (
    <MeFrame page={page} part="calendar" lead={t("calendarPages:own.lead")}>
      <p>
        {madeAt ? t("calendarPages:own.madeAt", { day: formatDate(locale, helsinkiDay(madeAt)) })
          : t("calendarPages:own.none")}
      </p>
      <Notice kind="warning"><p>{t("calendarPages:own.secret")}</p></Notice>
      <CalendarAddress
        locale={locale} texts={sectionTexts(t, "calendarPages:own")} tenant={tenant.slug} living={madeAt !== undefined}
      />
    </MeFrame>
  );
}
