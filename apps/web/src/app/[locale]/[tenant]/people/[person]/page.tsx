import type { Metadata } from "next";
import { PersonPage } from "../../../../../features/people/persons/person-page.tsx";
import { type PersonRoute, shownPerson } from "../../../../../features/people/persons/shown-person.ts";

export async function generateMetadata(route: PersonRoute): Promise<Metadata> {
  const { person } = await shownPerson(route);
  return { title: person.name };
}

export default async function PersonRoutePage(route: PersonRoute) {
  return <PersonPage {...await shownPerson(route)} />;
}
