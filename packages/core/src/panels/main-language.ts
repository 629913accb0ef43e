import type { Locale, LocalizedText } from "@raati/i18n";
import { fail, type FieldProblem, type TenantCtx } from "../kernel/index.ts";

/** What everybody must be able to read of a panel: what it is called, what it is for, and that it decides nothing (A10). */
interface RequiredTexts {
  readonly name?: LocalizedText;
  readonly task?: LocalizedText;
  readonly noDecisionPower?: LocalizedText;
}

const REQUIRED = ["name", "task", "noDecisionPower"] as const satisfies readonly (keyof RequiredTexts)[];

/**
 * Refuses texts of panels that stand in other languages but not in the tenant's main one, the first of its languages. Texts
 * left out are not looked at.
 *
 * @param panels the texts by their place in the input: `""`, or `panels.0.`
 * @throws Failure INVALID that names every field which lacks it
 */
export function requireMainLanguage({ tenant }: TenantCtx, panels: Readonly<Record<string, RequiredTexts>>): void {
  const main: Locale = tenant.languages[0]!;
  const problems = Object.entries(panels).flatMap(([place, texts]) => REQUIRED.flatMap((field): FieldProblem[] => {
    const text = texts[field];
    return text && !text[main] ? [{ path: `${place}${field}.${main}`, key: "panels:field.inMainLanguage" }] : [];
  }));
  if (problems.length > 0) fail("INVALID", undefined, { fields: problems });
}
