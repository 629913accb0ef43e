import { Crumbs, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SubscribeForm } from "./subscribe-form.tsx";

/** Asks for news of the next call, without an account (J5.11). */
export function SubscribePage({ page }: { readonly page: TenantPage }) {
  const { t, locale, home, tenant } = page;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/calls`, text: t("newsPages:subscribe.calls") }]} />
      <PageHead title={t("newsPages:subscribe.title")} lead={t("newsPages:subscribe.lead")} />
      <div className="form-page">
        <SubscribeForm locale={locale} tenant={tenant.slug} words={sectionTexts(t, "newsPages:subscribe")} />
      </div>
    </>
  );
}
