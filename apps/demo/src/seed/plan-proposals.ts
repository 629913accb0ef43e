import {
  acknowledgeHandling, closeHandling, giveAnswer, HandlingModel, inHandling, reportFollowUp, tellBack, type HandlingCtx,
} from "@raati/core/handling";
import { giveAnswerInput, reportFollowUpInput } from "@raati/core/handling/schema";
import { MembershipModel } from "@raati/core/panels";
import {
  adoptProposal, discussProposal, draftProposal, sendProposal, withReader, type ProposalCtx,
} from "@raati/core/proposals";
import { draftProposalInput } from "@raati/core/proposals/schema";
import { newId } from "@raati/db";
import { addDays, type Day, type LocalizedText } from "@raati/i18n";
import { meetings, proposals, type AnswerContent, type ProposalContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { meetingOn } from "./meeting-on.ts";
import type { PanelStory } from "./seed-panels.ts";

interface ProposalStory extends PanelStory {
  readonly proposal: ProposalContent;
  readonly id: string;
  readonly panelId: string;
}

/** So many days a proposal is talked about before the panel adopts it. */
const TALK = 7;

/** Writes each proposal's way into the agenda: written, adopted, sent, answered, done, told back. */
export function planProposals(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): void {
  for (const content of proposals[source.content.slug] ?? []) {
    const story: ProposalStory =
      { ...source, proposal: content, id: newId<"proposals">(), panelId: panels.get(content.panel)! };
    const { adopted, acknowledged, answer } = content;
    agenda.on(addDays(adopted, -TALK), () => write(story));
    agenda.on(adopted, () => adopt(story));
    agenda.on(addDays(adopted, 2), () => send(story));
    agenda.on(acknowledged ?? addDays(adopted, 7), async () => void await acknowledgeHandling(await asOwner(story)));
    if (answer) planAnswer(story, agenda, answer);
  }
}

function planAnswer(story: ProposalStory, agenda: Agenda, answer: AnswerContent): void {
  const { on, measure, told } = answer;
  agenda.on(on, () => give(story, answer));
  if (measure?.percent !== undefined) agenda.on(
    addDays(on, 14), () => report(story, { state: "in-progress", percent: measure.percent! }),
  );
  const { done } = measure ?? {};
  if (done) agenda.on(
    done.on, () => report(story, { state: "done", percent: 100, evidence: done.evidence, doneOn: story.story.day(done.on) }),
  );
  if (told) agenda.on(told.on, () => tellAndClose(story, told.text));
}

/** A member of the panel writes it and puts it before the others. */
async function write(story: ProposalStory): Promise<void> {
  const { made, panelId, id, proposal: { title, text, theme, unit } } = story;
  const members = await made.admin.db.of(MembershipModel)
    .find({ panelId, state: { $in: ["active", "in-orientation"] } }, { sort: { id: 1 }, limit: 12 });
  const author = members.find(({ roles }) => !roles.includes("chair") && !roles.includes("developer-employee"))
    ?? members[0];
  if (!author) throw new Error(`The panel of ${story.proposal.key} has no members.`);
  const ctx = await withReader(await inPanelAs(await story.story.as(story.content.slug, author.personId, []), panelId));
  await draftProposal(
    ctx, draftProposalInput.parse({ id, title, text, theme, kind: "development", unitIds: [made.units.get(unit)] }),
  );
  await discussProposal(ctx, { proposal: id });
}

async function asCoordinator({ made, panelId }: ProposalStory): Promise<ProposalCtx> {
  return withReader(await inPanelAs(made.admin, panelId));
}

/** In the meeting of that day; in writing when the panel did not meet then. */
async function adopt(story: ProposalStory): Promise<void> {
  const { content, proposal: { panel, adopted }, panelId, id } = story;
  const met = meetings[content.slug]?.some(({ panels, day }) => day === adopted && panels.includes(panel));
  const how = met
    ? { way: "meeting" as const, meetingId: await meetingOn(story, panelId, adopted) }
    : { way: "written" as const, on: story.story.day(adopted) };
  await adoptProposal(await asCoordinator(story), { proposal: id, ...how });
}

async function send(story: ProposalStory): Promise<void> {
  await sendProposal(await asCoordinator(story), { proposal: story.id });
}

/** The matter as whoever owns the unit sees it. */
async function asOwner({ story, content, proposal, made, id }: ProposalStory): Promise<HandlingCtx> {
  const owner = content.units.find(({ key }) => key === proposal.unit)?.owner;
  if (owner === undefined) throw new Error(`Nobody answers for the unit ${proposal.unit}.`);
  return inHandling(await story.as(content.slug, made.people.get(owner)!, ["owner"]), { kind: "proposal", id });
}

async function give(story: ProposalStory, { outcome, reasons, measure, forwardedTo }: AnswerContent): Promise<void> {
  await giveAnswer(await asOwner(story), giveAnswerInput.parse({
    outcome, reasons, forwardedTo,
    ...(measure && {
      measures: [{ id: newId(), text: measure.text, dueOn: story.story.day(measure.by) }],
      targetDay: story.story.day(measure.by),
    }),
  }));
}

interface Report {
  readonly state: "in-progress" | "done";
  readonly percent: number;
  readonly evidence?: LocalizedText;
  readonly doneOn?: Day;
}

async function report(story: ProposalStory, progress: Report): Promise<void> {
  const ctx = await asOwner(story);
  const { followUps } = await ctx.db.of(HandlingModel).get(ctx.handling.id);
  await reportFollowUp(ctx, reportFollowUpInput.parse({ followUp: followUps[0]?.id, ...progress }));
}

async function tellAndClose({ made, id }: ProposalStory, text: NonNullable<AnswerContent["told"]>["text"]): Promise<void> {
  const matter = { kind: "proposal", id } as const;
  await tellBack(await inHandling(made.admin, matter), { to: ["members", "public"], text, final: true });
  await closeHandling(await inHandling(made.admin, matter));
}
