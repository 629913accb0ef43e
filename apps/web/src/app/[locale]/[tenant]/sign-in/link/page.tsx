import { LinkButton, PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { KeyForm } from "../../../../../features/people/key-form.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "peoplePages:link.title");

/** The page of the link in the mail. It only shows a button: mail scanners open links before people do. */
export default async function SignInLinkPage(route: KeyRoute) {
  const { page: { t, call, tenant, home }, token } = await keyPage(route);
  const link = await call.people.signIn.link({ tenant: tenant.slug, token }).catch(() => undefined);
  if (!link?.usable) {
    return (
      <>
        <PageHead title={t("peoplePages:link.title")} lead={t("people:failure.linkNotUsable")} />
        <LinkButton kind="primary" href={`${home}/sign-in`}>{t("peoplePages:link.again")}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHead title={t("peoplePages:link.title")} lead={t("peoplePages:link.lead", { email: link.email ?? "" })} />
      <KeyForm
        tenant={tenant.slug} token={token} next={link.next ?? `${home}/home`} button={t("peoplePages:link.button")}
      />
    </>
  );
}
