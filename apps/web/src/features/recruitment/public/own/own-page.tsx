import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { LinkButton, PageHead, Section, Sheet, Track } from "@raati/ui";
import { orUnknown } from "../../../../server/or-unknown.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { WhereToGo } from "../calls/elsewhere.tsx";
import { OwnActions } from "./own-actions.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { OwnDraws } from "./own-draws.tsx";
import { OwnInterview } from "./own-interview.tsx";
import { OwnOffers } from "./own-offers.tsx";
import { ownTrack } from "./own-track.ts";
import { UnknownLink } from "./unknown-link.tsx";

export interface TokenPageProps {
  readonly page: TenantPage;
  /** The key of the mail's link. */
  readonly token: string;
}

/** The applicant's own page: where the application is, what is next, and what can still be done. */
export async function OwnPage({ page, token }: TokenPageProps) {
  const own = await ownOrNothing(page, token);
  if (!own) return <UnknownLink page={page} text={page.t("recruitment:failure.applicationUnknown")} />;
  const { t, read, home, locale } = page;
  const title = read(own.call.title);
  const ended = ["not-eligible", "not-selected", "withdrawn", "declined"].includes(own.next);
  return (
    <>
      <PageHead
        kind={title && <span lang={htmlLang(title.lang)}>{title.text}</span>}
        title={t("callPages:own.heading", { number: own.number })}
      />
      {own.reason && <p>{t("callPages:own.reason", { reason: t(own.reason) })}</p>}
      <OwnOffers page={page} token={token} />
      <Sheet><Track view={ownTrack(page, own)} locale={locale} label={t("callPages:own.track")} heading={2} /></Sheet>
      {own.interview && <OwnInterview page={page} interview={own.interview} />}
      {ended && <Section title={t("callPages:own.elsewhere")}><WhereToGo page={page} elsewhere={own.elsewhere} /></Section>}
      {own.content && <OwnAnswers page={page} own={own} token={token} />}
      <OwnDraws page={page} own={own} token={token} />
      <Section title={t("callPages:own.data")}>
        <p>{t("callPages:own.dataText")}</p>
        <div className="btn-row">
          <LinkButton href={`${home}/applications/own/data?token=${encodeURIComponent(token)}`} download>
            {t("callPages:own.download")}
          </LinkButton>
        </div>
      </Section>
      <OwnActions page={page} own={own} token={token} />
    </>
  );
}

/** What the key opens; undefined when it opens nothing. */
export function ownOrNothing({ call, tenant }: TenantPage, token: string): Promise<OwnApplicationView | undefined> {
  return orUnknown(call.recruitment.applications.own({ tenant: tenant.slug, token }));
}
