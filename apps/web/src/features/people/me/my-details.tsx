import { Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { SignedInPage } from "../../../server/signed-in-page.ts";
import { languageChoices } from "../language-choices.ts";
import { SubmitForm } from "../submit-form.tsx";
import { NewEmailForm } from "./new-email-form.tsx";
import { MeForm } from "./me-form.tsx";
import { MeFrame } from "./me-frame.tsx";

/** The reader's own details, and the way out. */
export function MyDetails({ page, me }: SignedInPage) {
  const { t, locale, tenant, home } = page;
  return (
    <MeFrame page={page} part="details" lead={t("peoplePages:me.lead.details")}>
      {me.email && <p>{t("peoplePages:me.email", { email: me.email })}</p>}
      <MeForm
        locale={locale}
        tenant={tenant.slug}
        revision={me.revision}
        values={me}
        languages={languageChoices(t)}
        texts={sectionTexts(t, "peoplePages:fields")}
        own={sectionTexts(t, "peoplePages:me.form")}
      />
      {me.email && (
        <Section title={t("peoplePages:me.newEmail.title")}>
          <NewEmailForm locale={locale} tenant={tenant.slug} texts={sectionTexts(t, "peoplePages:me.newEmail")} />
        </Section>
      )}
      <Section title={t("peoplePages:me.signOut.title")}>
        <p>{t("peoplePages:me.signOut.text")}</p>
        <SubmitForm
          action={`/api/auth/${tenant.slug}/signout`}
          fields={{ callbackUrl: home }}
          button={t("peoplePages:me.signOut.button")}
        />
      </Section>
    </MeFrame>
  );
}
