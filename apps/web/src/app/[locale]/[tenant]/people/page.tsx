import { STAFF_ROLES } from "@raati/core/kernel/schema";
import type { Metadata } from "next";
import { type PeopleSearch, PeopleList } from "../../../../features/people/persons/people-list.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<PeopleSearch> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:people.title") };
}

export default async function PeoplePage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator", "privacy", "secretary", "payroll");
  const { role, after } = await searchParams;
  const wanted = STAFF_ROLES.find((one) => one === role);
  const people = await orNotFound(page.call.people.list({ tenant, role: wanted, after: after || undefined }));
  const adds = me.roles.some((one) => one === "admin" || one === "coordinator");
  return <PeopleList page={page} people={people} asked={{ role: wanted, after }} roles={STAFF_ROLES} adds={adds} />;
}
