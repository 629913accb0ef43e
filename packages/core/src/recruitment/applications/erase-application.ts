import type { Tx } from "../../kernel/index.ts";
import { AssessmentModel, InterviewModel } from "../interviews/model.ts";
import { ApplicationModel, LetterModel, PERSONAL_FIELDS, SpecialAnswersModel, type Application } from "./model.ts";

/** Values of fields that cannot be left out. */
const EMPTY: Partial<Application> = { name: "", experience: [], answers: {}, groups: {}, warnings: [], linkMails: [] };

/**
 * Takes everything out of an application that tells about its person: what is left is a number with its state, for counts.
 * Answers of a special kind, interviews, notes and letters go altogether.
 *
 * @param note what staff write about why
 */
export async function eraseContent(tx: Tx, application: Application, erasedAt: Date, note?: string): Promise<Application> {
  await removeBelongings(tx, [application.id]);
  const stays = (field: string) => field in EMPTY || (field === "note" && note !== undefined);
  const unset = PERSONAL_FIELDS.filter((field) => !stays(field) && application[field] !== undefined);
  return tx.of(ApplicationModel).update(
    application, { set: { ...EMPTY, erasedAt, ...(note !== undefined && { note }) }, unset },
  );
}

/** Removes what hangs on applications. */
export async function removeBelongings(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  const theirs = { applicationId: { $in: applicationIds } };
  await tx.of(SpecialAnswersModel).removeWhere(theirs);
  await tx.of(AssessmentModel).removeWhere(theirs);
  await tx.of(InterviewModel).removeWhere(theirs);
  await tx.of(LetterModel).removeWhere(theirs);
}
