import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelStaffProcedure } from "../procedures.ts";
import { fileDownload } from "../../files/schema.ts";
import { addMaterial, materialFile, removeMaterial } from "./change-materials.ts";
import { listTrainingRecords, listTrainings, viewOfTraining as view } from "./list-trainings.ts";
import { changeTraining, holdTraining, planTraining } from "./plan-training.ts";
import { completeTraining, markRead, recordAttendance } from "./record-attendance.ts";
import {
  addMaterialInput, changeTrainingInput, completeTrainingInput, materialInput, planTrainingInput, recordAttendanceInput,
  removeMaterialInput, trainingInput, trainingRecord, trainingRecordRow, trainingView,
} from "./schema.ts";

const changed = panelStaffProcedure.output(trainingView);

/** Trainings and orientations, reached from any of the panels that they were arranged for. */
export const trainingsRouter = router({
  list: panelProcedure.output(z.array(trainingView)).query(({ ctx }) => listTrainings(ctx)),
  file: panelProcedure.input(materialInput).output(fileDownload).query(({ ctx, input }) => materialFile(ctx, input)),
  markRead: panelProcedure.input(trainingInput).output(trainingRecord).mutation(({ ctx, input }) => markRead(ctx, input)),
  records: panelStaffProcedure.input(trainingInput).output(z.array(trainingRecordRow)).query(
    ({ ctx, input }) => listTrainingRecords(ctx, input)
  ),
  plan: changed.input(planTrainingInput).mutation(async ({ ctx, input }) => view(ctx, await planTraining(ctx, input))),
  change: changed.input(changeTrainingInput).mutation(async ({ ctx, input }) => view(ctx, await changeTraining(ctx, input))),
  hold: changed.input(trainingInput).mutation(async ({ ctx, input }) => view(ctx, await holdTraining(ctx, input))),
  addMaterial: changed.input(addMaterialInput).mutation(async ({ ctx, input }) => view(ctx, await addMaterial(ctx, input))),
  removeMaterial: changed.input(removeMaterialInput).mutation(
    async ({ ctx, input }) => view(ctx, await removeMaterial(ctx, input))
  ),
  recordAttendance: changed.input(recordAttendanceInput).mutation(
    async ({ ctx, input }) => view(ctx, await recordAttendance(ctx, input))
  ),
  complete: changed.input(completeTrainingInput).mutation(
    async ({ ctx, input }) => view(ctx, await completeTraining(ctx, input))
  ),
});
