import { Crumbs, PageHead, type SelectOption } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { writingLanguages } from "../proposals/inside/proposal-texts.ts";
import { requestTexts } from "./request-deed-form.tsx";
import { RequestForm } from "./request-form.tsx";

interface NewRequestProps {
  readonly page: TenantPage;
  readonly id: string;
  readonly ids: readonly string[];
  readonly panels: readonly SelectOption[];
  readonly units: readonly SelectOption[];
  readonly panelId: string | undefined;
}

/** The page on which a service writes what it would like of a panel. */
export function NewRequest({ page, ...form }: NewRequestProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/requests`;
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[{ href: address, text: t("requestPages:mine.title") }]} />
      <PageHead title={t("requestPages:form.new")} lead={t("requestPages:form.lead")} />
      <RequestForm
        {...form} locale={locale} languages={writingLanguages(page)} texts={requestTexts(page)} tenant={tenant.slug}
        address={address}
      />
    </div>
  );
}
