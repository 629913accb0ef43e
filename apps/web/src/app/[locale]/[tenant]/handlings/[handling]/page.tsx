import type { Metadata } from "next";
import { HandlingPage } from "../../../../../features/handling/desk/handling-page.tsx";
import { handlingOf, openedHandling, type HandlingRoute } from "../../../../../features/handling/desk/opened-handling.ts";

export async function generateMetadata({ params }: HandlingRoute): Promise<Metadata> {
  const { tenant, handling: id } = await params;
  const { page, handling } = await handlingOf(tenant, id);
  return { title: page.words(handling.title) };
}

export default async function HandlingRoutePage(route: HandlingRoute) {
  return <HandlingPage {...await openedHandling(route)} />;
}
