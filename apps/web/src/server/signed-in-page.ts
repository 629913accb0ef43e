import type { MeView } from "@raati/core/people/schema";
import type { StaffRole } from "@raati/core/kernel/schema";
import { notFound, redirect } from "next/navigation";
import { reader, tenantPage, type TenantPage } from "./tenant-page.ts";

export interface SignedInPage {
  readonly page: TenantPage;
  readonly me: MeView;
}

/** A page for those who have signed in. Others are led to sign in first, and come back here. */
export async function signedInPage(slug: string): Promise<SignedInPage> {
  const page = await tenantPage(slug);
  const me = await reader(slug);
  if (!me) redirect(`${page.home}/sign-in?next=${thisPage(page)}`);
  return { page, me };
}

/**
 * A page for staff with one of the roles. To a member nothing is here; staff who have not given their second factor are
 * asked for it first.
 */
export async function staffPage(slug: string, ...roles: readonly StaffRole[]): Promise<SignedInPage> {
  const { page, me } = await signedInPage(slug);
  if (!me.roles.some((role) => roles.includes(role))) notFound();
  if (me.secondFactor === "needed" || me.secondFactor === "notSetUp")
    redirect(`${page.home}/sign-in/code?next=${thisPage(page)}`);
  return { page, me };
}

const thisPage = ({ segment, path }: TenantPage) => encodeURIComponent(`/${segment}${path}`);
