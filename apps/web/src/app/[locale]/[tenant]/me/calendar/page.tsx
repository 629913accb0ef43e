import type { Metadata } from "next";
import { MyCalendar } from "../../../../../features/calendars/my-calendar.tsx";
import { signedInPage } from "../../../../../server/signed-in-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("peoplePages:me.title.calendar") };
}

export default async function MyCalendarPage({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const { madeAt } = await page.call.meetings.calendars.state({ tenant });
  return <MyCalendar page={page} madeAt={madeAt} />;
}
