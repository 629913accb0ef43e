import { fieldProblems } from "@raati/core/kernel/schema";
import { answersSchema, type FormView, textHints } from "@raati/core/recruitment/schema";
import { fieldId } from "@raati/ui";
import type { FormProblem } from "@raati/ui/client";
import type { SectionTexts } from "../../../../client/texts.ts";
import type { contentIn } from "../../applications/application-content.ts";

/**
 * What the server would refuse, found in the browser by the same schema, so that an applicant hears of all of it at once and
 * before anything is sent, in the order of the page. Loaded when it is needed: the form itself stands there without it.
 */
export function problemsIn(form: FormView, answers: ReturnType<typeof contentIn>, sentences: SectionTexts): FormProblem[] {
  const checked = answersSchema(form).safeParse(answers);
  if (checked.success) return [];
  return fieldProblems(checked.error).flatMap(({ path, key, values = {} }) => {
    const message = sentences[key]?.replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
    return message === undefined ? [] : [{ field: path, message }];
  }).toSorted(inPageOrder);
}

/** The schema knows no parts of a form; the page does. */
function inPageOrder({ field: one = "" }: FormProblem, { field: other = "" }: FormProblem): number {
  const [here, there] = [one, other].map((name) => document.getElementById(fieldId(name)));
  if (!here || !there || here === there) return 0;
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Whether a text seems to have a phone number in it: worth a second thought, never refused. */
export const hasPhone = (text: string): boolean => textHints(text).includes("phone");
