import {
  closeMapping, confirmAttendance, holdMeeting, markAttendance, markMapping, openMapping,
} from "@raati/core/meetings";
import { markAttendanceInput, openMappingInput } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import type { MeetingContent } from "../content/index.ts";
import { turnsOf } from "./call-panel.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { MINUTES, type MeetingStory } from "./meeting-story.ts";

/** Every sixth has to leave so many minutes before the end. */
const EARLY = 45;

/**
 * The evening of the meeting: it is opened, who is there is marked and confirmed, and the first one maps how services are.
 */
export async function holdInEvening(source: MeetingStory): Promise<void> {
  const { made, meeting, id, panelIds: [panelId] } = source;
  const minutes = meeting.minutes ?? MINUTES;
  const ctx = await inPanelAs(made.admin, panelId);
  await holdMeeting(ctx, { meeting: id });
  const elsa = made.people.get("elsa");
  const people = (await turnsOf(source)).map(({ personId, part }, index) => {
    if (part === "notified") return { personId, as: "notified" };
    if (part === "missing") return { personId, as: "absent" };
    return {
      personId, as: meeting.link ? "remote" : "present", minutes: index % 6 === 5 ? minutes - EARLY : minutes,
      assistant: personId === elsa,
    };
  });
  await markAttendance(ctx, markAttendanceInput.parse({ meeting: id, people }));
  if (meeting.mapping) await mapServices(source, meeting.mapping);
  await confirmAttendance(ctx, { meeting: id });
}

async function mapServices(
  source: MeetingStory, { topics, summary }: NonNullable<MeetingContent["mapping"]>,
): Promise<void> {
  const { story, content, made, id, panelIds: [panelId] } = source;
  const ctx = await inPanelAs(made.admin, panelId);
  const mapping = newId<"mappings">();
  const experiences = EXPERIENCES.map((name) => ({ id: newId(), name }));
  const asked = topics.map((name) => ({ id: newId(), name }));
  await openMapping(ctx, openMappingInput.parse({ id: mapping, meeting: id, title: TITLE, topics: asked, experiences }));
  const there = (await turnsOf(source)).filter(({ part }) => part === "comes" || part === "silent");
  for (const [index, { personId }] of there.entries()) {
    // The later a topic stands, the worse it is going.
    const marks = asked.map(
      ({ id: topic }, place) => ({ topic, experience: experiences[Math.min(3, place + (index % 3 === 0 ? 1 : 0))]!.id })
    );
    await markMapping(await inPanelAs(await story.as(content.slug, personId, []), panelId), { mapping, marks });
  }
  await closeMapping(ctx, { mapping, summary });
}

const TITLE = { fi: "Palvelujen tila", sv: "Läget i tjänsterna", en: "State of services" };
const EXPERIENCES = [
  { fi: "Toimii hyvin", sv: "Fungerar bra", en: "Works well" },
  { fi: "Toimii osittain", sv: "Fungerar delvis", en: "Works partly" },
  { fi: "Ei toimi", sv: "Fungerar inte", en: "Does not work" },
  { fi: "Ei kokemusta", sv: "Ingen erfarenhet", en: "No experience" },
];
