import type { Metadata } from "next";
import { CoordinatorHome } from "../../../../features/panels/homes/coordinator-home.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { raati } from "../../../../server/raati.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ after?: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:work.title") };
}

export default async function WorkPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const { app, panels } = page.call;
  const home = await orNotFound(panels.coordinatorHome({ tenant }));
  const list = await orNotFound(panels.list({ tenant, after: (await searchParams).after,
    states: ["planned", "founded", "active", "paused"] }));
  const onboarding = await app.onboarding({ tenant }).catch(() => undefined);
  return <CoordinatorHome page={page} home={home} panels={list} onboarding={onboarding} now={raati().ports.clock.now()} />;
}
