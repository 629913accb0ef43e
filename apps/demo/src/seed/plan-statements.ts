import { closeHandling, HandlingModel, inHandling, recordStep, tellBack, type HandlingCtx } from "@raati/core/handling";
import { recordStepInput } from "@raati/core/handling/schema";
import { BodyModel } from "@raati/core/organisation";
import { MembershipModel, type Membership } from "@raati/core/panels";
import {
  addPart, adoptStatement, commentStatement, draftStatement, giveDissent, joinDissent, proposeAdoption, publishStatement,
  putBeforePanel, sendStatement, withStatementReader, writeWords, type StatementCtx,
} from "@raati/core/statements";
import { adoptInput, draftStatementInput, publishInput, sendInput } from "@raati/core/statements/schema";
import { newId } from "@raati/db";
import { addDays, LOCALES, type LocalizedText } from "@raati/i18n";
import { statements, type StatementContent, type StepContent } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import { meetingOn } from "./meeting-on.ts";
import type { PanelStory } from "./seed-panels.ts";

interface StatementStory extends PanelStory {
  readonly statement: StatementContent;
  readonly id: string;
  readonly panelId: string;
}

/** So many days a panel writes before it adopts. */
const WRITING = 14;

/**
 * Writes each statement's way into the agenda: written together, adopted in its meeting, sent, published, handled step by
 * step.
 */
export function planStatements(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): void {
  for (const content of statements[source.content.slug] ?? []) {
    const story: StatementStory =
      { ...source, statement: content, id: newId<"statements">(), panelId: panels.get(content.panel)! };
    const { adopted, sent, published, steps, told } = content;
    agenda.on(addDays(adopted, -WRITING), () => write(story));
    agenda.on(addDays(adopted, -4), () => talk(story));
    agenda.on(adopted, () => adopt(story));
    agenda.on(sent, () => send(story));
    if (published) agenda.on(published, () => publish(story));
    for (const [place, { handled }] of steps.entries()) if (handled) agenda.on(handled.on, () => record(story, place));
    if (told) agenda.on(told.on, () => tellAndClose(story, told.text));
  }
}

async function asStaff({ made, panelId }: StatementStory): Promise<StatementCtx> {
  return withStatementReader(await inPanelAs(made.admin, panelId));
}

/** Members who take part and whom the content does not name: what they say is nobody's in particular. */
async function others({ made, panelId, statement }: StatementStory): Promise<Membership[]> {
  const named = new Set(made.people.values());
  const members = await made.admin.db.of(MembershipModel).find({ panelId, state: "active" }, { sort: { id: 1 } });
  const free = members.filter(({ personId, seat }) => !named.has(personId) && !seat?.startsWith("developer-employee"));
  if (free.length < 3) throw new Error(`The panel of ${statement.key} has too few members.`);
  return free;
}

async function asMember(story: StatementStory, place: number): Promise<StatementCtx> {
  const member = (await others(story))[place]!;
  return withStatementReader(await inPanelAs(await story.story.as(story.content.slug, member.personId, []), story.panelId));
}

/** One member begins and writes the paragraphs; when the panel has it, another one writes the recommendations. */
async function write(story: StatementStory): Promise<void> {
  const { id, statement: { title, theme, base, paragraphs, recommendations } } = story;
  const languages = LOCALES.filter((locale) => paragraphs[0]?.[locale] !== undefined);
  const first = await asMember(story, 0);
  const draft = await draftStatement(
    first, draftStatementInput.parse({ id, title, theme, kind: "statement", base: { kind: base }, languages }),
  );
  const [one] = draft.parts;
  for (const [place, words] of paragraphs.entries()) await writePart(
    first, story, place === 0 ? one!.id : await newPart(first, id, "paragraph"), words,
  );
  await putBeforePanel(first, { statement: id });
  const second = await asMember(story, 1);
  for (const words of recommendations) await writePart(second, story, await newPart(second, id, "recommendation"), words);
}

async function newPart(ctx: StatementCtx, statement: string, kind: "paragraph" | "recommendation"): Promise<string> {
  const id = newId();
  await addPart(ctx, { statement, id, kind });
  return id;
}

async function writePart(
  ctx: StatementCtx, { id: statement }: StatementStory, part: string, words: LocalizedText,
): Promise<void> {
  for (const lang of LOCALES) if (words[lang]) await writeWords(ctx, { statement, part, lang, text: words[lang] });
}

/** Members comment the draft, and those who see it otherwise say so. */
async function talk(story: StatementStory): Promise<void> {
  const { id: statement, statement: { comment, dissent } } = story;
  if (comment) await commentStatement(await asMember(story, 2), { statement, id: newId(), text: comment });
  if (!dissent) return;
  const view = await giveDissent(
    await asMember(story, 1), { statement, id: newId(), text: dissent.text, lang: "fi", nameShown: false },
  );
  for (let one = 1; one < dissent.members; one += 1) {
    await joinDissent(await asMember(story, one + 1), { statement, id: newId(), dissent: view.id, nameShown: false });
  }
}

async function adopt(story: StatementStory): Promise<void> {
  const { id, panelId, statement: { adopted, votes } } = story;
  const ctx = await asStaff(story);
  const { revision } = await proposeAdoption(ctx, { statement: id });
  const meetingId = await meetingOn(story, panelId, adopted);
  await adoptStatement(ctx, adoptInput.parse({ statement: id, revision, id: newId(), way: "meeting", meetingId, votes }));
}

async function send(story: StatementStory): Promise<void> {
  const ctx = await asStaff(story);
  const steps = [];
  for (const step of story.statement.steps) steps.push(await stepOf(story, step));
  await sendStatement(ctx, sendInput.parse({ statement: story.id, steps }));
}

async function stepOf({ story, content, made }: StatementStory, { body, name, dueOn }: StepContent) {
  const due = dueOn && story.day(dueOn);
  if (body === undefined) return { to: "outside", name, dueOn: due };
  const known = content.bodies.find(({ key }) => key === body);
  const found = (await made.admin.db.of(BodyModel).find()).find((one) => one.name.fi === known?.name.fi);
  if (!found) throw new Error(`There is no body ${body}.`);
  return { to: "body", bodyId: found.id, dueOn: due };
}

async function publish(story: StatementStory): Promise<void> {
  await publishStatement(
    await asStaff(story), publishInput.parse({ statement: story.id, easyText: { "fi-plain": story.statement.easy } }),
  );
}

/** A body's secretary writes down what it did; where there is none, the coordinator does. */
async function record(story: StatementStory, place: number): Promise<void> {
  const { content, made, id, statement: { steps } } = story;
  const { body, handled } = steps[place]!;
  const secretary = content.bodies.find(({ key }) => key === body)?.secretary;
  const who = secretary ? await story.story.as(content.slug, made.people.get(secretary)!, ["secretary"]) : made.admin;
  const ctx: HandlingCtx = await inHandling(who, { kind: "statement", id });
  const step = (await ctx.db.of(HandlingModel).get(ctx.handling.id)).steps[place]!;
  const { on, section, outcome, link } = handled!;
  await recordStep(
    ctx, recordStepInput.parse({ step: step.id, state: "handled", on: story.story.day(on), section, outcome, link }),
  );
}

async function tellAndClose({ made, id }: StatementStory, text: LocalizedText): Promise<void> {
  const matter = { kind: "statement", id } as const;
  await tellBack(await inHandling(made.admin, matter), { to: ["members", "public"], text, final: true });
  await closeHandling(await inHandling(made.admin, matter));
}
