import { STAFF_ROLES } from "@raati/core/kernel/schema";
import { newId } from "@raati/db";
import { Crumbs, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { languageChoices } from "../language-choices.ts";
import { InviteForm } from "./invite-form.tsx";

/** Inviting somebody to work in the organisation. */
export function InvitePage({ page: { t, locale, tenant, home } }: { readonly page: TenantPage }) {
  const list = `${home}/people/invitations`;
  return (
    <>
      <Crumbs
        locale={locale}
        links={[
          { href: `${home}/people`, text: t("peoplePages:people.title") },
          { href: list, text: t("peoplePages:invitations.title") },
        ]}
      />
      <PageHead title={t("peoplePages:invite.title")} lead={t("peoplePages:invite.lead")} />
      <div className="form-page">
        <InviteForm
          locale={locale}
          tenant={tenant.slug}
          id={newId()}
          texts={sectionTexts(t, "peoplePages:invite")}
          languages={languageChoices(t)}
          language={tenant.languages[0] ?? "fi"}
          then={list}
          roles={STAFF_ROLES.map((role) => ({
            value: role,
            label: t(`people:role.${role}`),
            hint: t(`peoplePages:role.${role}`),
          }))}
        />
      </div>
    </>
  );
}
