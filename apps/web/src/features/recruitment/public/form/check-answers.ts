import { fieldProblems } from "@raati/core/kernel/schema";
import { answersSchema, type FormView, textHints } from "@raati/core/recruitment/schema";
import { fieldId } from "@raati/ui";
import type { FormProblem } from "@raati/ui/client";
import { sayWith, type SectionTexts } from "../../../../client/texts.ts";
import type { contentIn } from "../../applications/application-content.ts";

/** What a problem of a shape fills in: a least or a most. */
type Numbers = Readonly<Record<string, number>>;

/**
 * What the server would refuse, found in the browser by the same schema, so that an applicant hears of all of it at once and
 * before anything is sent, in the order of the page. Loaded when it is needed: the form itself stands there without it.
 */
export function problemsIn(form: FormView, answers: ReturnType<typeof contentIn>, sentences: SectionTexts): FormProblem[] {
  const checked = answersSchema(form).safeParse(answers);
  if (checked.success) return [];
  return fieldProblems(checked.error).filter(({ key }) => key in sentences)
    .map(({ path, key, values }) => ({ field: path, message: sayWith(sentences, key, (values ?? {}) as Numbers) }))
    .toSorted(inPageOrder);
}

/** The schema knows no parts of a form; the page does. */
function inPageOrder({ field: one = "" }: FormProblem, { field: other = "" }: FormProblem): number {
  const [here, there] = [one, other].map((name) => document.getElementById(fieldId(name)));
  if (!here || !there || here === there) return 0;
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Whether a text seems to have a phone number in it: worth a second thought, never refused. */
export const hasPhone = (text: string): boolean => textHints(text).includes("phone");
