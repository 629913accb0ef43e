import type { Metadata } from "next";
import { CallsPage, SHOWN } from "../../../../features/recruitment/public/calls/calls-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ show?: string | string[]; after?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t(`callPages:list.title.${shownIn(await searchParams)}`) };
}

export default async function CallsRoute({ params, searchParams }: Route) {
  const query = await searchParams;
  return <CallsPage page={await tenantPage((await params).tenant)} show={shownIn(query)} after={oneValue(query.after)} />;
}

const shownIn = ({ show }: { show?: string | string[] }) => SHOWN.find((one) => one === show) ?? "open";
