import type { MeetingView, PublicMeetingCard } from "@raati/core/meetings/schema";
import { formatRange, htmlLang, type LocalizedText } from "@raati/i18n";
import type { Fact } from "@raati/ui";
import { createElement } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Told = Pick<MeetingView | PublicMeetingCard, "startsAt" | "endsAt" | "form" | "place" | "accessibility"
  | "interpretation">
  & { readonly link?: string | undefined };

/** When and where a meeting is, how to join it from afar, and what the place has. */
export function meetingFacts({ t, locale, read }: Pick<TenantPage, "t" | "locale" | "read">, meeting: Told): Fact[] {
  const { startsAt, endsAt, form, link } = meeting;
  const written = (term: string, text: LocalizedText | undefined): Fact[] => {
    const shown = text && read(text);
    return shown ? [{
      term: t(`meetings:fact.${term}`),
      value: createElement("span", { lang: htmlLang(shown.lang), className: "written" }, shown.text),
    }] : [];
  };
  return [
    {
      term: t("meetings:fact.when"), note: t(`meetings:form.${form}`),
      value: createElement("time", { dateTime: startsAt.toISOString() }, formatRange(locale, startsAt, endsAt)),
    },
    ...(form === "remote" ? [] : written("place", meeting.place)),
    ...(link && form !== "on-site" ? [{
      term: t("meetings:fact.link"), value: createElement(
        "a", { href: link, rel: "noreferrer" }, t("meetingPages:page.join"),
      ),
    }] : []),
    ...written("accessibility", meeting.accessibility), ...written("interpretation", meeting.interpretation),
  ];
}
