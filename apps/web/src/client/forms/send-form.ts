import type { Locale } from "@raati/i18n";
import { fieldId } from "@raati/ui";
import { type FormProblem, withLabels } from "@raati/ui/client";
import { problemsOf } from "../procedures.ts";

/**
 * Sends a form and brings what the server refuses to the fields on the page, with their labels. A problem with a part that
 * has no field of its own (a text as a whole, a list, a moment) lands on the nearest field: the main language, the first of
 * the list, or the day of the moment.
 *
 * @returns undefined when it went through
 */
export async function sendForm(call: () => Promise<unknown>,
  languages: readonly Locale[] = []): Promise<readonly FormProblem[] | undefined> {
  const problems = await problemsOf(call);
  return problems && withLabels(
    problems.map(({ field, message }) => ({ message, ...(field !== undefined && landing(field, languages)) })),
  );
}

function landing(path: string, languages: readonly Locale[]): { field?: string } {
  const parts = path.split(".");
  const ancestors = parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
  const candidates = ancestors.flatMap(
    (one) => [one, ...languages.map((language) => `${one}.${language}`), `${one}.0`, `${one}.day`],
  );
  const field = candidates.find((one) => document.getElementById(fieldId(one)));
  return field === undefined ? {} : { field };
}
