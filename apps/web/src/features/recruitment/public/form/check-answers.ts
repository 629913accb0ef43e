import { fieldProblems } from "@raati/core/kernel/schema";
import { answersSchema, type FormView, textHints } from "@raati/core/recruitment/schema";
import type { FormProblem } from "@raati/ui/client";
import type { SectionTexts } from "../../../../client/texts.ts";
import type { contentIn } from "../../applications/application-content.ts";

/**
 * What the server would refuse, found in the browser by the same schema, so that an applicant hears of it before anything is
 * sent. Loaded when it is needed: the form itself stands on the page without it.
 */
export function problemsIn(form: FormView, answers: ReturnType<typeof contentIn>, sentences: SectionTexts): FormProblem[] {
  const checked = answersSchema(form).safeParse(answers);
  if (checked.success) return [];
  return fieldProblems(checked.error).flatMap(({ path, key }) => {
    const message = sentences[key];
    return message === undefined ? [] : [{ field: path, message }];
  });
}

/** Whether a text seems to have a phone number in it: worth a second thought, never refused. */
export const hasPhone = (text: string): boolean => textHints(text).includes("phone");
