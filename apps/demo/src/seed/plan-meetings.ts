import { listMeetingTemplates, planYear } from "@raati/core/meetings";
import { planYearInput } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import { DEMO_DAY, meetings, type PanelContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { callPanel, prepare } from "./call-panel.ts";
import { holdInEvening } from "./hold-in-evening.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { MINUTES, startOf, type MeetingStory } from "./meeting-story.ts";
import { seedGroundRules } from "./seed-ground-rules.ts";
import type { PanelStory } from "./seed-panels.ts";
import { approveAndPublish, writeMinutes } from "./write-minutes.ts";

interface Places { readonly panels: ReadonlyMap<string, string>; readonly training: string | undefined }

/**
 * Writes the meetings of a tenant into the agenda: planned for the year, called, answered, held, written down, published.
 */
export function planMeetings(source: PanelStory, agenda: Agenda, { panels, training }: Places): void {
  const stories = (meetings[source.content.slug] ?? []).map((meeting): MeetingStory => {
    const [first, ...others] = meeting.panels.map((key) => panels.get(key)!);
    return { ...source, meeting, id: newId<"meetings">(), panelIds: [first!, ...others], training };
  });
  for (const panel of source.content.panels) {
    const own = stories.filter(({ meeting: { panels: keys } }) => keys.length === 1 && keys[0] === panel.key);
    if (own.length > 0) agenda.on(addDays(panel.terms[0]!.start, -10), () => planTheYear(panel, own));
  }
  for (const story of stories.filter(({ meeting }) => !meeting.later)) planMeeting(story, agenda);
}

function planMeeting(story: MeetingStory, agenda: Agenda): void {
  const { day, called, written, rules, topics } = story.meeting;
  // Of a meeting whose minutes nobody reads the invitations are left out: the demo shall begin soon.
  const told = day > DEMO_DAY || topics.some(({ said }) => said) || story.panelIds.length > 1;
  if (told) agenda.on(called ?? addDays(day, -14), () => callPanel(story));
  agenda.on(day > DEMO_DAY ? addDays(DEMO_DAY, -1) : addDays(day, -8), () => prepare(story));
  if (day > DEMO_DAY) return;
  agenda.on(day, () => holdInEvening(story), clockAfter(story));
  if (rules) agenda.on(day, () => adoptRules(story));
  agenda.on(day, () => writeMinutes(story));
  if (written) agenda.on(addDays(day, 8), () => approveAndPublish(story, written));
}

/** On the clock in Finland, when the meeting is over. */
function clockAfter({ meeting: { time = "17:00", minutes = MINUTES } }: MeetingStory): string {
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  const end = hour * 60 + minute + minutes;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** The year's meetings from the template of the panel's type, the first of several steps that a coordinator takes. */
async function planTheYear(panel: PanelContent, own: readonly MeetingStory[]): Promise<void> {
  const [first] = own;
  const [term] = panel.terms;
  if (!first || !term) return;
  const { story, made, panelIds: [panelId], meeting: { link } } = first;
  const ctx = await inPanelAs(made.admin, panelId);
  await planYear(ctx, planYearInput.parse({
    id: newId(), startsOn: story.day(term.start), endsOn: story.day(term.end), form: link ? "remote" : "on-site",
    template: listMeetingTemplates(ctx).at(-1)?.id,
    meetings: own.map(
      (one) => ({ id: one.id, title: one.meeting.title, startsAt: startOf(one), minutes: one.meeting.minutes ?? MINUTES })
    ),
  }));
}

async function adoptRules({ story, content, made, meeting, id, panelIds: [panelId] }: MeetingStory): Promise<void> {
  const panel = content.panels.find(({ key }) => key === meeting.panels[0])!;
  await seedGroundRules({ story, content, made }, panel, { panelId, day: meeting.day, meetingId: id });
}
