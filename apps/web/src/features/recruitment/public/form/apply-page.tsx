import { newId } from "@raati/db";
import { Notice, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import type { CallPageProps } from "../calls/call-page.tsx";
import { Contact, WhereToGo } from "../calls/elsewhere.tsx";
import { moment } from "../moment.ts";
import { applyFormData, firstLanguage } from "./apply-form-data.ts";
import { ApplyToCall } from "./apply-to-call.tsx";

/** The application form of a call; when it cannot be sent, why not and where to go (A2). */
export function ApplyPage({ page, shown }: CallPageProps) {
  const { t, home, tenant, locale, words } = page;
  const { form, elsewhere: { contact } } = shown;
  const call = `${home}/calls/${shown.slug}`;
  const back = <p><a className="onward" href={call}>{t("callPages:apply.toCall")}</a></p>;
  if (!form) return (
    <>
      <PageHead kind={words(shown.title)} title={t(shown.state === "open"
        ? "callPages:apply.notWeb"
        : "callPages:apply.closed")} />
      <NotNow page={page} shown={shown} />
      {back}
    </>
  );
  return (
    <div className="form-page">
      <PageHead
        kind={<a href={call}>{words(shown.title)}</a>} title={t("callPages:apply.title")}
        lead={t("callPages:apply.lead", { at: moment(page, shown.lastClosesAt) })}
      />
      <p>{t("callPages:apply.whatHappens")} <a href={`${home}/privacy`}>{t("callPages:apply.privacy")}</a></p>
      <noscript>
        <Notice kind="warning" title={t("callPages:apply.noScript")}>
          {contact && <Contact page={page} contact={contact} />}
        </Notice>
      </noscript>
      <ApplyToCall
        locale={locale} data={applyFormData(page, form)} texts={sectionTexts(t, "callPages:sent")}
        target={{ tenant: tenant.slug, call: shown.id, id: newId() }} values={{ language: firstLanguage(page, form) }}
        home={home}
      />
    </div>
  );
}

function NotNow({ page, shown }: CallPageProps) {
  const { t } = page;
  const at = moment(page, shown.state === "scheduled" ? shown.opensAt : shown.lastClosesAt);
  const { contact } = shown.elsewhere;
  return (
    <Notice title={t(shown.state === "open" ? "callPages:apply.otherWays" : `callPages:standing.${shown.state}`, { at })}>
      {shown.state === "open" ? contact && <Contact page={page} contact={contact} /> : <WhereToGo page={page}
        elsewhere={shown.elsewhere} />}
    </Notice>
  );
}
