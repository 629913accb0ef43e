import { z } from "zod";
import { fileFacts } from "../../files/schema.ts";
import { id, key, prose, title } from "../fields.ts";

export const TRAINING_STATES = ["planned", "held"] as const;
export const ATTENDANCES = ["present", "remote", "absent"] as const;

/** A presentation or another file that members see before and after (A6): a link, or the key of a stored file. */
export const material = z.object({
  id, title,
  /** The division or other unit whose it is. A unit, never a person. */
  presenter: title.optional(),
  url: z.url({ protocol: /^https?$/ }).max(1000).optional(),
  fileKey: id.optional(),
  /** What the file is; told by the server. */
  file: fileFacts.optional(),
}).refine(
  ({ url, fileKey }) => (url === undefined) !== (fileKey === undefined), { path: ["url"], error: "panels:field.linkOrFile" },
);

const content = z.object({
  title,
  /** What kind of training it is: panel types say which kinds their roles need. */
  kind: key,
  description: prose.optional(),
  place: title.optional(),
  startsAt: z.date(),
  endsAt: z.date(),
  /** Whoever has read the material has done the training, for those who could not come or join later. */
  selfStudy: z.boolean(),
});
const END_BEFORE_START = { path: ["endsAt"], error: "panels:field.endBeforeStart" };
const inOrder = (times: { startsAt: Date; endsAt: Date }) => times.startsAt < times.endsAt;

export const training = content.extend({
  /** One training for many panels (A5). */
  panelIds: z.array(id).min(1).max(50),
  materials: z.array(material).max(50).default([]),
  state: z.enum(TRAINING_STATES),
});

/** What one person did in a training. */
export const trainingRecord = z.object({
  trainingId: id,
  personId: id,
  attendance: z.enum(ATTENDANCES).optional(),
  readAt: z.date().optional(),
  completedAt: z.date().optional(),
});

const panels = z.array(id).min(1, "panels:field.atLeastOnePanel").max(50);
const filled = content.extend({ selfStudy: content.shape.selfStudy.default(false), panels });
export const planTrainingInput = filled.extend({ id }).refine(inOrder, END_BEFORE_START);
export const changeTrainingInput = filled.extend({ training: id, revision: z.int() }).refine(inOrder, END_BEFORE_START);
export const trainingInput = z.object({ training: id });
export const addMaterialInput = z.object({ training: id, material });
export const materialInput = z.object({ training: id, material: id });
export const removeMaterialInput = z.object({ training: id, material: id });
export const recordAttendanceInput = z.object({
  training: id,
  people: z.array(z.object({ personId: id, attendance: z.enum(ATTENDANCES) })).min(1).max(300),
  /** Whoever took part has done the training. */
  completes: z.boolean().default(true),
});
export const completeTrainingInput = z.object({ training: id, people: z.array(id).min(1).max(300) });

export const trainingAbilities = z.object({ see: z.boolean(), change: z.boolean(), hold: z.boolean(), record: z.boolean() });

export const trainingView = training.extend({
  id, revision: z.int(), abilities: trainingAbilities,
  /** The reader's own record. */
  mine: trainingRecord.omit({ trainingId: true, personId: true }).optional(),
});
export type TrainingView = z.infer<typeof trainingView>;

export const trainingRecordRow = trainingRecord.omit({ trainingId: true }).extend({ name: z.string() });
