import type { Metadata } from "next";
import { LandingPage } from "../../../features/tenants/landing/landing-page.tsx";
import { caller } from "../../../server/caller.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import { pageRequest } from "../../../server/page-request.ts";
import { pageTranslator } from "../../../server/page-translator.ts";

interface Route { readonly searchParams: Promise<{ after?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: { absolute: t("web:landing.title") }, description: t("web:landing.lead") };
}

export default async function LandingRoute({ searchParams }: Route) {
  const { t } = await pageTranslator();
  const { locale, segment } = await pageRequest();
  const { after } = await searchParams;
  const tenants = await orNotFound((await caller()).tenants.list({ after, size: 20 }));
  return <LandingPage t={t} locale={locale} segment={segment} tenants={tenants} />;
}
