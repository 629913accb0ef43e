import {
  acceptItem, answerMeeting, callMeeting, changeMeeting, MeetingInvitationModel, proposeItem, scheduleMeeting, sendAgenda,
  type MeetingInvitation,
} from "@raati/core/meetings";
import { changeMeetingInput, proposeItemInput, scheduleMeetingInput } from "@raati/core/meetings/schema";
import { MembershipModel, TermModel } from "@raati/core/panels";
import { SITTING } from "@raati/core/panels/schema";
import { newId } from "@raati/db";
import type { TopicContent } from "../content/index.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { meetingNow, MINUTES, startOf, type MeetingStory } from "./meeting-story.ts";

/** Completes what the plan does not know and sends the invitations. */
export async function callPanel(source: MeetingStory): Promise<void> {
  const { made, meeting, id, panelIds: [panelId] } = source;
  if (meeting.panels.length > 1) await scheduleTogether(source);
  else await addWhatIsKnown(source);
  await callMeeting(await inPanelAs(made.admin, panelId), { meeting: id });
}

async function scheduleTogether(source: MeetingStory): Promise<void> {
  const { made, meeting: { title, place, accessibility, minutes = MINUTES }, id, panelIds, training } = source;
  await scheduleMeeting(await inPanelAs(made.admin, panelIds[0]), scheduleMeetingInput.parse({
    id, panels: [...panelIds], title, startsAt: startOf(source), minutes, form: "on-site",
    place, accessibility, trainingId: training,
  }));
}

/** What the year's plan does not say: where it is, how to get in, where to join from afar. */
async function addWhatIsKnown(source: MeetingStory): Promise<void> {
  const { made, meeting: { title, place, accessibility, link, minutes = MINUTES }, id, panelIds } = source;
  const { revision } = await meetingNow(source);
  await changeMeeting(await inPanelAs(made.admin, panelIds[0]), changeMeetingInput.parse({
    meeting: id, revision, panels: [...panelIds], title, startsAt: startOf(source),
    minutes, form: link ? "remote" : "on-site",
    place, accessibility, link, agendaPublic: true, memoPublic: true, listed: true,
  }));
}

/** A member on the clients' side, who raises what members raise. */
async function authorOf({ made, panelIds: [panelId], meeting }: MeetingStory): Promise<string | undefined> {
  if (!meeting.topics.some(({ raised }) => raised)) return undefined;
  const members = await made.admin.db.of(MembershipModel).find({ panelId, state: "active" }, { sort: { id: 1 } });
  if (!members[0]) throw new Error(`Nobody can raise anything in ${meeting.panels[0]}.`);
  const term = await made.admin.db.of(TermModel).get(members[0].termId);
  const ofClients = new Set(term.rules.seatTypes.filter(({ side }) => side === "client").map(({ id }) => id));
  return members.filter(({ seat }) => ofClients.has(seat ?? "")).at(meeting.day.charCodeAt(9) % 5)?.personId;
}

async function putOnAgenda(source: MeetingStory, topic: TopicContent, author: string | undefined): Promise<void> {
  const { story, content, made, id, panelIds: [panelId] } = source;
  const { title, description, kind, minutes, raised } = topic;
  const item = newId<"agendaItems">();
  const who = raised && author !== undefined ? await story.as(content.slug, author, []) : made.admin;
  await proposeItem(await inPanelAs(who, panelId), proposeItemInput.parse({
    id: item, meeting: id, title, description,
    kind, minutes, origin: { kind: raised && author !== undefined ? "member" : "panel" },
  }));
  await acceptItem(await inPanelAs(made.admin, panelId), { item, meeting: id });
}

/**
 * Topics are raised; those who were invited answer, some not at all, and whoever has no computer is called. Then the agenda
 * leaves.
 */
export async function prepare(source: MeetingStory): Promise<void> {
  const { made, meeting, id, panelIds: [panelId] } = source;
  const author = await authorOf(source);
  for (const topic of meeting.topics) await putOnAgenda(source, topic, author);
  const invitations = await made.admin.db.of(MeetingInvitationModel).find({ meetingId: id });
  // Everybody answers at once, as people do who have got the same mail.
  const answering = (await turnsOf(source)).filter(({ part }) => part !== "silent");
  await Promise.all(answering.map(async (turn, index) => {
    const invitation = invitations.find(({ personId }) => personId === turn.personId);
    if (invitation) await answer(source, turn, { invitation, index });
  }));
  // By itself the agenda leaves a day later.
  if (meeting.written && (await meetingNow(source)).state === "called") await sendAgenda(
    await inPanelAs(made.admin, panelId), { meeting: id },
  );
}

interface Asked { readonly invitation: MeetingInvitation; readonly index: number }

async function answer(
  source: MeetingStory, { personId, part }: Turn, { invitation: { panelId, delivery }, index }: Asked,
): Promise<void> {
  const { story, content, made, meeting, id } = source;
  const coming = meeting.link ? "remote" as const : "coming" as const;
  const said = {
    meeting: id, answer: part === "notified" ? "not-coming" as const : coming, helpers: helpersOf(source, personId, index),
  };
  const called = delivery.state === "none";
  const ctx = await inPanelAs(called ? made.admin : await story.as(content.slug, personId, []), panelId);
  await answerMeeting(ctx, called ? { ...said, personId } : said);
}

function helpersOf({ made, meeting }: MeetingStory, personId: string, index: number) {
  if (meeting.link) return [];
  if (personId === made.people.get("elsa")) return [{ kind: "hearing-loop" as const }, { kind: "assistant" as const }];
  return index % 9 === 4 ? [{ kind: "transport" as const }] : [];
}

/** How somebody behaves around a meeting: comes, has said no, stays away, or comes without having answered. */
export interface Turn {
  readonly personId: string;
  readonly part: "comes" | "notified" | "missing" | "silent";
}

/** Everybody who sits in the panels and what they do. The people whom the content names always come. */
export async function turnsOf({ made, meeting: { notified = 0, missing = 0 }, panelIds }: MeetingStory): Promise<Turn[]> {
  const members = await made.admin.db.of(MembershipModel).find(
    { panelId: { $in: [...panelIds] }, living: true, state: { $in: SITTING.filter((state) => state !== "on-leave") } },
    { sort: { id: 1 } },
  );
  const people = [...new Set(members.map(({ personId }) => personId))];
  const named = new Set(made.people.values());
  const others = people.filter((personId) => !named.has(personId));
  return people.map((personId) => {
    const place = others.indexOf(personId);
    if (place < 0) return { personId, part: "comes" };
    if (place < notified) return { personId, part: "notified" };
    if (place < notified + missing) return { personId, part: "missing" };
    return { personId, part: place % 5 === 4 ? "silent" : "comes" };
  });
}
