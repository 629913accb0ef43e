import { Crumbs, PageHead } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { writingLanguages } from "../../proposals/inside/proposal-texts.ts";
import { StatementForm } from "./statement-form.tsx";
import { statementTexts } from "./statement-texts.ts";

interface NewStatementProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string };
  readonly id: string;
}

/** The page on which somebody of the panel begins a statement; its text is written on the statement's own page. */
export function NewStatement({ page, panel: { slug, name }, id }: NewStatementProps) {
  const { t, locale, home, tenant } = page;
  const address = `${home}/panels/${slug}/inside/statements`;
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${slug}/inside`, text: name }, { href: address, text: t("statementPages:list.title") },
      ]} />
      <PageHead title={t("statementPages:inside.begin")} lead={t("statementPages:form.lead")} />
      <StatementForm
        locale={locale} languages={writingLanguages(page).filter((one) => one !== "fi-plain")} texts={statementTexts(page)}
        address={address} target={{ tenant: tenant.slug, panel: slug, statement: id }}
      />
    </div>
  );
}
