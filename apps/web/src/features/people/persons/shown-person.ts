import { orNotFound } from "../../../server/or-not-found.ts";
import { staffPage } from "../../../server/signed-in-page.ts";
import type { PersonPageProps } from "./person-page.tsx";

/** The address of one person's pages. */
export interface PersonRoute { readonly params: Promise<{ tenant: string; person: string }> }

/** The person that an address names, as its reader may see them; the friendly page when nobody is there. */
export async function shownPerson({ params }: PersonRoute): Promise<PersonPageProps> {
  const { tenant, person } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator", "privacy", "secretary", "payroll");
  return { page, person: await orNotFound(page.call.people.show({ tenant, personId: person })) };
}
