import type { Metadata } from "next";
import { oneValue } from "./one-value.ts";
import { type TenantPage, tenantPage } from "./tenant-page.ts";

/** The route of a page whose link carries a key: one from a mail, a letter or a colleague. */
export interface KeyRoute<Params extends object = object> {
  readonly params: Promise<{ tenant: string } & Params>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

/** The metadata of such a page. Its address is told to no other site and stands in no search engine. */
export async function keyMetadata({ params }: KeyRoute, title: string): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t(title), referrer: "same-origin", robots: { index: false, follow: false } };
}

/** The page and the key that its address carries; the empty key opens nothing. */
export async function keyPage({ params, searchParams }: KeyRoute): Promise<{ page: TenantPage; token: string }> {
  return { page: await tenantPage((await params).tenant), token: oneValue((await searchParams).token) ?? "" };
}
