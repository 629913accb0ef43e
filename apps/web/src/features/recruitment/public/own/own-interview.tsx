import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { type Fact, Facts, Section } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";

interface OwnInterviewProps {
  readonly page: TenantPage;
  readonly interview: NonNullable<OwnApplicationView["interview"]>;
}

/** When and where the interview is. */
export function OwnInterview({ page, interview: { startsAt, minutes, place, remoteUrl } }: OwnInterviewProps) {
  const { t } = page;
  const facts: Fact[] = [
    { term: t("callPages:interview.at"), value: moment(page, startsAt), note: t(
      "callPages:interview.minutes", { count: minutes },
    ) },
    ...(place ? [{ term: t("callPages:interview.place"), value: place }] : []),
    ...(remoteUrl ? [{ term: t("callPages:interview.remote"), value: <a href={remoteUrl}>{remoteUrl}</a> }] : []),
  ];
  return <Section title={t("callPages:interview.title")}><p>{t("callPages:interview.text")}</p><Facts kind="list"
    facts={facts} /></Section>;
}
