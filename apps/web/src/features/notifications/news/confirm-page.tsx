import { LinkButton, Notice, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ConfirmForm } from "./confirm-form.tsx";

interface ConfirmPageProps {
  readonly page: TenantPage;
  readonly token: string;
  /** Undefined for a link that means nothing or is too old. */
  readonly found: { readonly state: string; readonly email?: string | undefined } | undefined;
}

/** The page of the link in the first mail: a button that confirms the address. */
export function ConfirmPage({ page, token, found }: ConfirmPageProps) {
  const { t, locale, home, tenant } = page;
  const calls = <LinkButton href={`${home}/calls`}>{t("newsPages:subscribe.calls")}</LinkButton>;
  if (!found) {
    return (
      <>
        <PageHead title={t("newsPages:off.unknown")} lead={t("newsPages:confirm.unknown")} />
        <div className="btn-row">
          <LinkButton kind="primary" href={`${home}/calls/news`}>{t("newsPages:subscribe.send")}</LinkButton>{calls}
        </div>
      </>
    );
  }
  const done = found.state === "confirmed";
  return (
    <>
      <PageHead title={t("newsPages:confirm.title")} lead={t("newsPages:confirm.lead", { email: found.email ?? "" })} />
      {done ? <Notice kind="success" title={t("newsPages:confirm.done")}>
        <p>{t("newsPages:confirm.doneText")}</p>
      </Notice> : (
        <ConfirmForm locale={locale} target={{ tenant: tenant.slug, token }} words={sectionTexts(t, "newsPages:confirm")} />
      )}
      <div className="btn-row list-foot">{calls}</div>
    </>
  );
}
