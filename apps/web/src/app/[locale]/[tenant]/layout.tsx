import type { Metadata } from "next";
import type { ReactNode } from "react";
import { tenantPage } from "../../../server/tenant-page.ts";
import { TenantFrame } from "../../../shell/tenant-frame.tsx";

interface TenantLayoutProps {
  readonly params: Promise<{ tenant: string }>;
  readonly children: ReactNode;
}

export async function generateMetadata({ params }: Pick<TenantLayoutProps, "params">): Promise<Metadata> {
  const { tenant, words, home } = await tenantPage((await params).tenant);
  const name = words(tenant.name);
  // Whoever nobody vouches for is not to be found by search engines.
  const robots = tenant.verified ? {} : { robots: { index: false, follow: false } };
  // Feed readers find the organisation's news from any of its pages.
  const alternates = { types: { "application/atom+xml": [{ url: `${home}/feed.xml`, title: name }] } };
  return { alternates, title: { template: `%s – ${name}`, default: name }, ...robots };
}

export default async function TenantLayout({ params, children }: TenantLayoutProps) {
  return <TenantFrame slug={(await params).tenant}>{children}</TenantFrame>;
}
