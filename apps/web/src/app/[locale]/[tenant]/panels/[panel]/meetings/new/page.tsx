import type { Metadata } from "next";
import { ArrangeMeeting } from "../../../../../../../features/meetings/arranging/arrange-meeting.tsx";
import { arrangingPlace, type PanelRoute } from "../../../../../../../features/meetings/place.ts";

export async function generateMetadata({ params }: PanelRoute): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await arrangingPlace(tenant, panel)).page.t("meetingPages:list.arrange") };
}

export default async function NewMeetingRoute({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <ArrangeMeeting {...await arrangingPlace(tenant, panel)} />;
}
