import { nextAddress } from "@raati/core/people";
import type { Metadata } from "next";
import { SignIn } from "../../../../features/people/sign-in.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t, tenant, words } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:signIn.title", { tenant: words(tenant.name) }) };
}

export default async function SignInPage({ params, searchParams }: Route) {
  const slug = (await params).tenant;
  return <SignIn page={await tenantPage(slug)} next={nextAddress(slug, oneValue((await searchParams).next))} />;
}
