import { MeetingModel } from "@raati/core/meetings";
import {
  acceptRequest, putRequestOnAgenda, saveRequest, sendRequest, withRequestReader, type RequestCtx,
} from "@raati/core/proposals";
import { saveRequestInput } from "@raati/core/proposals/schema";
import { newId } from "@raati/db";
import { requests } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import type { PanelStory } from "./seed-panels.ts";

/** What services ask of panels: written and sent, taken up, on the way to a meeting (B7). */
export function planRequests(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): void {
  for (const content of requests.filter(({ tenant }) => tenant === source.content.slug)) {
    const id = newId<"panelRequests">();
    const panelId = panels.get(content.panel)!;
    const asOwner = async () => withRequestReader(
      await source.story.as(source.content.slug, source.made.people.get(content.by)!, ["owner"]),
    );
    agenda.on(content.sent, async () => {
      const { kind, title, question, material, neededBy, unit } = content;
      await saveRequest(await asOwner(), saveRequestInput.parse({
        id, panelId, unitId: source.made.units.get(unit), kind, title, question, material: [{ id: newId(), ...material }],
        neededBy: source.story.day(neededBy),
      }));
      await sendRequest(await asOwner(), { request: id });
    });
    agenda.on(content.accepted, async () => {
      const coordinator = await withRequestReader(source.made.admin);
      await acceptRequest(coordinator, { request: id });
      await takeToMeeting(source, coordinator, { request: id, panelId, day: content.agenda });
    });
  }
}

/** On the agenda of the meeting of the day where it is planned already, else the day alone. */
async function takeToMeeting(
  { story, made }: PanelStory, coordinator: RequestCtx,
  { request, panelId, day }: { request: string; panelId: string; day: string },
): Promise<void> {
  const on = story.day(day);
  const meeting = await made.admin.db.of(MeetingModel).findOne({ panelIds: panelId, day: on });
  await putRequestOnAgenda(coordinator, { request, on, ...(meeting && { meetingId: meeting.id }) });
}
