import type { Metadata } from "next";
import {
  choiceIds, choiceMeeting, choiceMeetingOf, type ChoiceRoute,
} from "../../../../../../../../features/mappings/choice-meeting.ts";
import { MappingsPage } from "../../../../../../../../features/mappings/mappings-page.tsx";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";

export async function generateMetadata({ params }: ChoiceRoute): Promise<Metadata> {
  const { tenant, panel, meeting } = await params;
  return { title: (await choiceMeetingOf(tenant, panel, meeting)).page.t("mappingPages:title") };
}

export default async function MappingsRoute(route: ChoiceRoute) {
  const opened = await choiceMeeting(route);
  const { page, slug, meeting } = opened;
  const all = await orNotFound(page.call.meetings.mappings.list({ tenant: page.tenant.slug, panel: slug }));
  const mappings = all.filter(({ meetingId }) => meetingId === meeting.id);
  return <MappingsPage {...opened} mappings={mappings} ids={choiceIds()} />;
}
