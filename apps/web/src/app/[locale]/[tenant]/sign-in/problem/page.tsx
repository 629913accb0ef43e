import { LinkButton, PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ reason?: string }>;
}

/** Only sentences about signing in can be asked for by the address. */
const REASON = /^people:failure\.[a-zA-Z]{1,40}$/;

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:problem.title") };
}

export default async function SignInProblemPage({ params, searchParams }: Route) {
  const { t, home } = await tenantPage((await params).tenant);
  const { reason = "" } = await searchParams;
  return (
    <>
      <PageHead
        title={t("peoplePages:problem.title")} lead={t(REASON.test(reason) ? reason : "people:failure.signInFailed")}
      />
      <LinkButton kind="primary" href={`${home}/sign-in`}>{t("peoplePages:problem.again")}</LinkButton>
    </>
  );
}
