import { Failure, fieldProblems } from "../../kernel/index.ts";
import { answersSchema, type Content } from "../forms/answers-schema.ts";
import type { FormView } from "../forms/schema.ts";

/**
 * What an applicant has told, checked by the call's form and without what the form does not ask.
 *
 * @throws Failure INVALID with each field
 */
export function checkContent(form: FormView, told: object): Content {
  const parsed = answersSchema(form).safeParse(told);
  if (!parsed.success) throw new Failure("INVALID", "kernel:failure.invalid", { fields: fieldProblems(parsed.error) });
  return parsed.data;
}
