import { helsinkiDay, type Day } from "@raati/i18n";
import { abilitiesOf, fail, holds, type TenantCtx } from "../kernel/index.ts";
import { PersonModel } from "../people/index.ts";
import { PanelModel } from "../panels/index.ts";
import type { Matter } from "./handling-schema.ts";
import { OVER } from "./follow-ups/schema.ts";
import { AnswerDraftModel, HandlingModel, type Handling } from "./model.ts";
import { organisationNames, type Names } from "./names.ts";
import { handlingPolicy } from "./policy.ts";
import type { HandlingCtx } from "./procedures.ts";
import { handlingReaderOf, type HandlingReader } from "./readers.ts";
import { ratingResultOf } from "./ratings/rate-handling.ts";
import type { AnswerDraftView } from "./answers/schema.ts";
import type { HandlingView, PublicHandlingView } from "./schema.ts";
import { SETTLED, type StepView } from "./steps/schema.ts";
import { recordsStep, skipsStep } from "./steps/who-records.ts";
import { closingNeeds } from "./tellings/can-close.ts";
import { factsOfHandling, nameOfStep } from "./tracks/facts-of-handling.ts";
import { trackOf } from "./tracks/track-of.ts";

/** A matter on its way, as its panel, its units and bodies and its coordinator see it. */
export async function showHandling(ctx: HandlingCtx, handling: Handling = ctx.handling): Promise<HandlingView> {
  const { reader } = ctx;
  const names = await organisationNames(ctx, handling.unitIds, handling.bodyIds);
  const shared = await sharedView(ctx, reader, handling, names);
  const { revision, panelIds, ackDueOn, answerDueOn, dueOn, dueKind, questions, told } = handling;
  return {
    ...shared, revision, panelIds, ackDueOn, answerDueOn, dueOn, dueKind, told,
    forwards: handling.forwards.map(({ fromUnitId, toUnitId, at, reason }) =>
      ({ from: names.get(fromUnitId), to: names.get(toUnitId), at, reason })),
    questions: questions.map(({ id, text, unitId, askedAt, reply }) =>
      ({ id, text, askedAt, unitName: names.get(unitId ?? ""), reply: reply && { text: reply.text, at: reply.at } })),
    drafts: holds(handlingPolicy.readDrafts(reader), handling) ? await draftsOf(ctx, handling) : [],
    missing: closingNeeds(handling), abilities: abilitiesOf(handlingPolicy, reader, handling),
  };
}

/** A matter that is open, as everybody reads it. @throws Failure NOT_FOUND when it is not, or not there */
export async function publicHandling(ctx: TenantCtx, matter: Matter): Promise<PublicHandlingView> {
  const handling = await ctx.db.of(HandlingModel).findOne({ matterKind: matter.kind, matterId: matter.id });
  if (!handling?.open) fail("NOT_FOUND", "handling:failure.unknown");
  const reader = await handlingReaderOf(ctx);
  const names = await organisationNames(ctx, handling.unitIds, handling.bodyIds);
  const told = handling.told.filter(({ to }) => to.includes("public"));
  const { whatHappened: _inside, ...shared } = await sharedView(ctx, reader, handling, names);
  const final = told.findLast((one) => one.final);
  return { ...shared, ...(final && { whatHappened: final.text }), told };
}

async function sharedView(
  ctx: TenantCtx, reader: HandlingReader, handling: Handling, names: Names,
): Promise<Omit<PublicHandlingView, "told">> {
  const today = helsinkiDay(ctx.ports.clock.now());
  const {
    id, matterKind, matterId, title, theme, state, open, sentOn, acknowledgedOn, answeredOn, closedOn, whatHappened
  } = handling;
  const [panelId] = handling.panelIds;
  const panel = (await ctx.db.of(PanelModel).findOne({ id: panelId! }))?.name;
  const unit = (unitId: string | undefined) => {
    const name = names.get(unitId ?? "");
    return unitId !== undefined && name ? { id: unitId, name } : undefined;
  };
  return {
    id, matter: { kind: matterKind, id: matterId }, title, theme, state, open, sentOn, acknowledgedOn, answeredOn, closedOn,
    whatHappened, unit: unit(handling.ownerUnitId), originUnit: unit(handling.origin?.unitId),
    steps: handling.steps.map((step) => stepViewOf(reader, handling, step, names, today)),
    answer: handling.answer && answerOf(handling.answer, names),
    followUps: handling.followUps.map(({ history, ...one }) => ({
      ...one, late: !OVER.includes(one.state) && one.dueOn < today, history: history.map(({ by: _by, ...entry }) => entry),
    })),
    track: trackOf({ ...handling.beginning, panel, handling: factsOfHandling(handling, names) }, today),
    ratings: await ratingResultOf(ctx, handling),
  };
}

function answerOf({ draftedBy: _writer, approvedBy: _owner, ...answer }: NonNullable<Handling["answer"]>, names: Names) {
  return { ...answer, unitName: names.get(answer.unitId) };
}

function stepViewOf(
  reader: HandlingReader, handling: Handling, step: Handling["steps"][number], names: Names, today: Day
): StepView {
  const { recordedBy: _by, corrections, ...shown } = step;
  const going = handling.state !== "closed" && handling.state !== "withdrawn";
  const waits = !SETTLED.includes(step.state);
  return {
    ...shown, name: nameOfStep(step, names), corrected: corrections.length > 0,
    late: waits && going && step.dueOn !== undefined && step.dueOn < today,
    abilities: { record: going && recordsStep(reader, handling, step), skip: going && waits && skipsStep(reader, handling) },
  };
}

/** The drafts of an answer, each with its writer's name: for who answers and who runs the panel. */
async function draftsOf(ctx: HandlingCtx, { id }: Handling): Promise<AnswerDraftView[]> {
  const drafts = await ctx.db.of(AnswerDraftModel).find({ handlingId: id }, { sort: { savedAt: -1 }, limit: 50 });
  const mine = ctx.viewer.personId;
  const seen = drafts.filter(({ writerId, ready }) => writerId === mine || ready);
  const writers = await ctx.db.of(PersonModel).find({ id: { $in: seen.map(({ writerId }) => writerId) } });
  return seen.map(({ writerId, ...draft }) => {
    const name = writers.find((one) => one.id === writerId)?.name;
    return { ...draft, mine: writerId === mine, ...(name && { writerName: name }) };
  });
}
