import type { Metadata } from "next";
import { NewPerson } from "../../../../../features/people/persons/new-person.tsx";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("peoplePages:add.title") };
}

export default async function NewPersonPage({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin", "coordinator");
  return <NewPerson page={page} />;
}
