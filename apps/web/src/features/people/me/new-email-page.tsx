import { LinkButton, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ConfirmNewEmail } from "./confirm-new-email.tsx";

/** The page of the link in the mail to a new address. Looking at it changes nothing. */
export async function NewEmailPage(
  { page: { t, call, tenant, home }, token }: { readonly page: TenantPage; readonly token: string }
) {
  const link = await call.people.signIn.newEmail({ tenant: tenant.slug, token })
    .catch(() => ({ usable: false as const, email: undefined }));
  const title = t("peoplePages:newEmail.title");
  if (!link.usable) {
    return (
      <>
        <PageHead title={title} lead={t("people:failure.linkNotUsable")} />
        <LinkButton kind="primary" href={`${home}/me`}>{t("peoplePages:newEmail.again")}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHead title={title} lead={t("peoplePages:newEmail.lead", { email: link.email ?? "" })} />
      <p>{t("peoplePages:newEmail.what")}</p>
      <ConfirmNewEmail
        tenant={tenant.slug} token={token} texts={sectionTexts(t, "peoplePages:newEmail")} then={`${home}/me`}
      />
    </>
  );
}
