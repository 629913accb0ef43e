import { Crumbs, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { languageChoices } from "../language-choices.ts";
import { PersonForm } from "./person-form.tsx";
import type { PersonPageProps } from "./person-page.tsx";

/** Changes what is known about a person. */
export function ChangePerson({ page: { t, locale, tenant, home }, person }: PersonPageProps) {
  const address = `${home}/people/${person.id}`;
  return (
    <>
      <Crumbs
        locale={locale}
        links={[
          { href: `${home}/people`, text: t("peoplePages:people.title") },
          { href: address, text: person.name },
        ]}
      />
      <PageHead title={t("peoplePages:change.title", { name: person.name })} />
      <div className="form-page">
        <PersonForm
          locale={locale}
          tenant={tenant.slug}
          id={person.id}
          revision={person.revision}
          languages={languageChoices(t)}
          values={person}
          texts={sectionTexts(t, "peoplePages:fields")}
          own={sectionTexts(t, "peoplePages:change")}
          withNeeds={person.can.readNeeds ?? false}
          then={address}
          back={address}
        />
      </div>
    </>
  );
}
