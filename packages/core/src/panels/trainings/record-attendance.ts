import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { attendanceRecorded, materialRead, trainingCompleted } from "../events.ts";
import { settlePeople } from "../memberships/settle.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, TrainingRecordModel, type Training, type TrainingRecord } from "./model.ts";
import type { completeTrainingInput, recordAttendanceInput, trainingInput } from "./schema.ts";
import { peopleInReach, toldOf, trainingFor } from "./training-now.ts";

type Recorded = Partial<Pick<TrainingRecord, "attendance" | "readAt" | "completedAt">>;

async function write(tx: Tx, trainingId: string, personId: string, recorded: Recorded): Promise<TrainingRecord> {
  const records = tx.of(TrainingRecordModel);
  const stored = await records.findOne({ trainingId, personId });
  if (!stored) return records.insert({ trainingId, personId, ...recorded });
  // What was done first stays: a training is not done a second time.
  const kept = {
    ...recorded, ...(stored.completedAt && { completedAt: stored.completedAt }),
    ...(stored.readAt && { readAt: stored.readAt }),
  };
  return records.update(stored, { set: kept });
}

/** Only people of the panels concerned can be recorded, by who runs their panel. */
async function checkPeople(
  tx: Tx, ctx: PanelCtx, training: Training,
  { people, path }: { people: readonly string[]; path: (index: number) => string },
): Promise<void> {
  const known = await peopleInReach(tx, ctx, training, people);
  const stranger = people.findIndex((personId) => !known.has(personId));
  if (stranger >= 0) failField(path(stranger), "panels:field.notInPanel");
}

/**
 * A training that has been held, for its staff; it changes with every record, so that records of two come one after the
 * other.
 */
async function heldTraining(tx: Tx, ctx: PanelCtx, id: string): Promise<Training> {
  const training = await trainingFor(tx, ctx, id, "change");
  if (training.state !== "held") fail("INVALID", "panels:failure.trainingNotHeld");
  return tx.of(TrainingModel).update(training, {});
}

async function complete(tx: Tx, ctx: PanelCtx, training: Training, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await tx.emit(trainingCompleted, training, { ...toldOf(training), people: [...people] });
  await settlePeople(tx, training.panelIds, people, helsinkiDay(ctx.ports.clock.now()));
}

/**
 * Records who was there (A5). Whoever took part has done the training, unless the coordinator says otherwise, and becomes
 * active when nothing else is missing.
 *
 * @throws Failure INVALID before the training was held, and for people of other panels
 */
export async function recordAttendance(ctx: PanelCtx, input: z.output<typeof recordAttendanceInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await heldTraining(tx, ctx, input.training);
    const people = input.people.map(({ personId }) => personId);
    await checkPeople(tx, ctx, training, { people, path: (index) => `people.${index}.personId` });
    const now = ctx.ports.clock.now();
    const done = input.people.filter(
      ({ attendance }) => input.completes && attendance !== "absent"
    ).map(({ personId }) => personId);
    for (const { personId, attendance } of input.people) {
      await write(tx, training.id, personId, { attendance, ...(done.includes(personId) && { completedAt: now }) });
    }
    await tx.emit(attendanceRecorded, training, { ...toldOf(training), people });
    await complete(tx, ctx, training, done);
    return training;
  });
}

/** Marks the training as done by people who made up for it in another way. */
export async function completeTraining(ctx: PanelCtx, input: z.output<typeof completeTrainingInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await heldTraining(tx, ctx, input.training);
    await checkPeople(tx, ctx, training, { people: input.people, path: (index) => `people.${index}` });
    for (const personId of input.people) await write(tx, training.id, personId, { completedAt: ctx.ports.clock.now() });
    await complete(tx, ctx, training, input.people);
    return training;
  });
}

/**
 * A member has read the material. Where self-study is enough, the training is done with that.
 *
 * @throws Failure FORBIDDEN for who has no membership in the panel
 */
export async function markRead(ctx: PanelCtx, input: z.output<typeof trainingInput>): Promise<TrainingRecord> {
  return ctx.transaction(async (tx) => {
    const seen = await trainingFor(tx, ctx, input.training, "see");
    const personId = ctx.part.membership?.living ? ctx.part.membership.personId : fail(
      "FORBIDDEN", "panels:failure.membersOnly",
    );
    const stored = await tx.of(TrainingRecordModel).findOne({ trainingId: seen.id, personId });
    if (stored?.readAt) return stored;
    const now = ctx.ports.clock.now();
    const training = await tx.of(TrainingModel).update(seen, {});
    const record = await write(tx, training.id, personId, { readAt: now, ...(training.selfStudy && { completedAt: now }) });
    await tx.emit(materialRead, training, { ...toldOf(training), personId });
    if (training.selfStudy) await complete(tx, ctx, training, [personId]);
    return record;
  });
}
