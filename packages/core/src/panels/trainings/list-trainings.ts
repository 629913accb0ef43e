import type { z } from "zod";
import { abilitiesOf, authorize } from "../../kernel/index.ts";
import { namesOf } from "../people-known.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, TrainingRecordModel, type Training, type TrainingRecord } from "./model.ts";
import { trainingPolicy, trainingReader } from "./policy.ts";
import type { trainingInput, trainingRecordRow, TrainingView } from "./schema.ts";
import { peopleInReach, trainingFor } from "./training-now.ts";

/** A training for a reader in a panel, with the reader's own record. */
export function viewOfTraining(ctx: PanelCtx, training: Training, mine?: TrainingRecord): TrainingView {
  const own = mine && { attendance: mine.attendance, readAt: mine.readAt, completedAt: mine.completedAt };
  return { ...training, abilities: abilitiesOf(trainingPolicy, trainingReader(ctx.part), training), mine: own };
}

/** The trainings of a panel, the latest first, to those who see the panel from inside (A6). */
export async function listTrainings(ctx: PanelCtx): Promise<TrainingView[]> {
  authorize(panelPolicy, ctx.part.reader, "seeInside", ctx.panel);
  const trainings = await ctx.db.of(TrainingModel).find({ panelIds: ctx.panel.id }, { sort: { id: -1 }, limit: 200 });
  const { personId } = ctx.part.reader;
  const ids = trainings.map(({ id }) => id);
  const mine = personId ? await ctx.db.of(TrainingRecordModel).find(
    { personId, trainingId: { $in: ids } }, { limit: 200 },
  ) : [];
  return trainings.map(
    (training) => viewOfTraining(ctx, training, mine.find(({ trainingId }) => trainingId === training.id))
  );
}

/** Who of the panels that the reader runs was there and has done the training: for the staff. */
export async function listTrainingRecords(
  ctx: PanelCtx, input: z.output<typeof trainingInput>,
): Promise<z.output<typeof trainingRecordRow>[]> {
  const training = await trainingFor(ctx.db, ctx, input.training, "change");
  const all = await ctx.db.of(TrainingRecordModel).find({ trainingId: training.id });
  const known = await peopleInReach(ctx.db, ctx, training, all.map(({ personId }) => personId));
  const records = all.filter(({ personId }) => known.has(personId));
  const names = await namesOf(ctx.db, records.map(({ personId }) => personId));
  return records.map(({ personId, attendance, readAt, completedAt }) => ({
    personId, attendance, readAt, completedAt, name: names.get(personId) ?? "",
  }));
}
