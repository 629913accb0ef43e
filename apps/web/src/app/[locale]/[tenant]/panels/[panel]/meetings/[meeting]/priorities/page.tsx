import type { Metadata } from "next";
import {
  choiceIds, choiceMeeting, choiceMeetingOf, type ChoiceRoute,
} from "../../../../../../../../features/mappings/choice-meeting.ts";
import { PrioritiesPage } from "../../../../../../../../features/priorities/priorities-page.tsx";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";

export async function generateMetadata({ params }: ChoiceRoute): Promise<Metadata> {
  const { tenant, panel, meeting } = await params;
  return { title: (await choiceMeetingOf(tenant, panel, meeting)).page.t("priorityPages:title") };
}

export default async function PrioritiesRoute(route: ChoiceRoute) {
  const opened = await choiceMeeting(route);
  const { page, slug, meeting } = opened;
  const all = await orNotFound(page.call.meetings.priorities.list({ tenant: page.tenant.slug, panel: slug }));
  const priorities = all.filter(({ meetingId }) => meetingId === meeting.id);
  return <PrioritiesPage {...opened} priorities={priorities} ids={choiceIds()} />;
}
