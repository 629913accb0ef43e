import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangePerson } from "../../../../../../features/people/persons/change-person.tsx";
import { type PersonRoute, shownPerson } from "../../../../../../features/people/persons/shown-person.ts";

export async function generateMetadata(route: PersonRoute): Promise<Metadata> {
  const { page, person } = await shownPerson(route);
  return { title: page.t("peoplePages:change.title", { name: person.name }) };
}

export default async function ChangePersonPage(route: PersonRoute) {
  const shown = await shownPerson(route);
  return shown.person.can.change ? <ChangePerson {...shown} /> : notFound();
}
