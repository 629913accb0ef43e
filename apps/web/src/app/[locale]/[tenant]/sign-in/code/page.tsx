import { nextAddress } from "@raati/core/people";
import { LinkButton, PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FactorForm } from "../../../../../features/people/factor-form.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { sectionTexts } from "../../../../../server/section-texts.ts";
import { reader, tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:code.title") };
}

export default async function FactorPage({ params, searchParams }: Route) {
  const slug = (await params).tenant;
  const { t, locale, home } = await tenantPage(slug);
  const me = await reader(slug);
  const { next } = await searchParams;
  const target = nextAddress(slug, oneValue(next)) ?? `${home}/home`;
  if (!me) redirect(`${home}/sign-in`);
  if (me.secondFactor === "given") redirect(target);
  // Nothing to give: what asked for it would ask again.
  if (me.secondFactor === "notNeeded") redirect(`${home}/home`);
  if (me.secondFactor === "notSetUp") {
    return (
      <>
        <PageHead title={t("peoplePages:code.title")} lead={t("peoplePages:code.setUpFirst")} />
        <LinkButton kind="primary" href={`${home}/me/security`}>{t("peoplePages:code.setUp")}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHead title={t("peoplePages:code.title")} lead={t("peoplePages:code.lead")} />
      <FactorForm locale={locale} texts={sectionTexts(t, "peoplePages:code")} tenant={slug} next={target} />
    </>
  );
}
