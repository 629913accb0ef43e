import { all, is, when, type Policy } from "../../kernel/index.ts";
import type { Part } from "../procedures.ts";
import type { Training } from "./model.ts";

/** Who asks about a training, from the panel through which it was reached. */
export interface TrainingReader { readonly seesInside: boolean; readonly manages: boolean }

/** What of the reader's part in the panel decides about its trainings. */
export function trainingReader({ abilities }: Part): TrainingReader {
  return { seesInside: abilities.seeInside, manages: abilities.manage };
}

/** Members see a training and its materials before and after (A6). */
export const trainingPolicy = {
  see: ({ seesInside }) => when(seesInside),
  change: ({ manages }) => when(manages),
  hold: ({ manages }) => all(when(manages), is("state", "planned")),
  record: ({ manages }) => all(when(manages), is("state", "held")),
} satisfies Policy<TrainingReader, Training, string>;
