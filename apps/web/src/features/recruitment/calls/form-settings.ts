import type { FormDefinition } from "@raati/core/recruitment/schema";
import type { Locale, LocalizedText } from "@raati/i18n";
import type { ShownField } from "../applications/shown-field.ts";

/** How a question of the form is used. */
export type FieldUse = FormDefinition["core"][number]["use"];

/** A question that can be put into the form, with its words in the reader's language. */
export interface FieldSetting {
  /** `birthYear`, or a plugin's: `mental-health_viewpoint`. */
  readonly id: string;
  readonly label: string;
  /** The plugin that asks it; core's own questions have none. */
  readonly plugin?: string;
  readonly field: string;
  /** Always asked: it cannot be turned off. */
  readonly fixed: boolean;
  /** A question about health or the like: asked with a consent of its own. */
  readonly special: boolean;
  readonly use: FieldUse;
  /** What the call's own question and its help say, where they were written. */
  readonly words?: QuestionWords;
}

/** Words of the call's own for one question. What is left out says what it says in every form. */
export interface QuestionWords {
  readonly label?: LocalizedText | undefined;
  readonly hint?: LocalizedText | undefined;
}

/** The form with every question that there is, in the words that all forms have, to take the shown ones from. */
export function everythingAsked(choices: readonly Pick<FieldSetting, "field" | "plugin">[]): FormDefinition {
  return {
    core: choices.filter(({ plugin }) => plugin === undefined).map(({ field }) =>
      ({ field: field as FormDefinition["core"][number]["field"], use: "asked" as const })),
    plugins: choices.flatMap(({ plugin, field }) =>
      (plugin === undefined ? [] : [{ plugin, field, use: "asked" as const }])),
  };
}

/** The form as the settings and the written words make it. */
export function formOfSettings(settings: readonly FieldSetting[], words: readonly QuestionWords[]): FormDefinition {
  return {
    core: settings.filter(({ plugin }) => plugin === undefined).map(({ field, use }, index) => {
      const { label, hint } = words[index] ?? {};
      return {
        field: field as FormDefinition["core"][number]["field"], use, ...(label && { label }), ...(hint && { hint }),
      };
    }),
    plugins: settings.flatMap(({ plugin, field, use }) => (plugin === undefined ? [] : [{ plugin, field, use }])),
  };
}

/**
 * What applicants will see: the asked questions of the whole form, needed or not as the settings say, in the written words.
 */
export function previewOf(
  whole: readonly ShownField[], settings: readonly FieldSetting[], words: readonly QuestionWords[], locale: Locale,
): ShownField[] {
  return whole.flatMap((field) => {
    const index = settings.findIndex(({ id }) => id === field.id);
    const use = settings[index]?.use;
    if (use === undefined) return [field];
    const said = (text: LocalizedText | undefined) => text && (text[locale] ?? Object.values(text)[0]);
    const [label, hint] = [said(words[index]?.label), said(words[index]?.hint)];
    return use === "off" ? [] : [{ ...field, required: use === "required", ...(label && { label }), ...(hint && { hint }) }];
  });
}
