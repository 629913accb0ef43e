import { newId } from "@raati/db";
import { Crumbs, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { languageChoices } from "../language-choices.ts";
import { PersonForm } from "./person-form.tsx";

/** Adds somebody whom staff know: with an e-mail address, or without one and reached by phone or letter. */
export function NewPerson({ page }: { readonly page: TenantPage }) {
  const { t, locale, tenant, home } = page;
  const id = newId();
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/people`, text: t("peoplePages:people.title") }]} />
      <PageHead title={t("peoplePages:add.title")} lead={t("peoplePages:add.lead")} />
      <div className="form-page">
        <PersonForm
          locale={locale}
          tenant={tenant.slug}
          id={id}
          languages={languageChoices(t)}
          values={{ language: tenant.languages[0] ?? "fi" }}
          texts={sectionTexts(t, "peoplePages:fields")}
          own={sectionTexts(t, "peoplePages:add")}
          withNeeds
          then={`${home}/people/${id}`}
          back={`${home}/people`}
        />
      </div>
    </>
  );
}
