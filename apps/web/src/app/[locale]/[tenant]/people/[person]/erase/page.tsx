import type { Metadata } from "next";
import { ErasePage } from "../../../../../../features/people/persons/erase-page.tsx";
import { type PersonRoute, shownPerson } from "../../../../../../features/people/persons/shown-person.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";

export async function generateMetadata(route: PersonRoute): Promise<Metadata> {
  const { page, person } = await shownPerson(route);
  return { title: page.t("peoplePages:erase.title", { name: person.name }) };
}

export default async function ErasePersonPage(route: PersonRoute) {
  const shown = await shownPerson(route);
  const { call, tenant } = shown.page;
  const preview = await orNotFound(call.people.erasePreview({ tenant: tenant.slug, personId: shown.person.id }));
  return <ErasePage {...shown} preview={preview} />;
}
