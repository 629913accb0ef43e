import { LinkButton, PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { KeyForm } from "../../../../../features/people/key-form.tsx";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:link.title"), referrer: "same-origin" };
}

/** The page of the link in the mail. It only shows a button: mail scanners open links before people do. */
export default async function SignInLinkPage({ params, searchParams }: Route) {
  const { t, call, tenant, home } = await tenantPage((await params).tenant);
  const { token = "" } = await searchParams;
  const link = await call.people.signIn.link({ tenant: tenant.slug, token }).catch(() => ({ usable: false as const, email: undefined, next: undefined }));
  if (!link.usable) {
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
      <KeyForm tenant={tenant.slug} token={token} next={link.next ?? `${home}/home`} button={t("peoplePages:link.button")} />
    </>
  );
}
