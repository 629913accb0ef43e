import type { FormDefinition } from "@raati/core/recruitment/schema";
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
}

/** The form with every question that there is, to take the shown ones from. */
export function everythingAsked(form: FormDefinition, choices: readonly Pick<FieldSetting,
  "field" | "plugin">[]): FormDefinition {
  const kept = new Map(form.core.map((one) => [one.field as string, one]));
  return {
    core: choices.filter(({ plugin }) => plugin === undefined).map(({ field }) =>
      ({ ...kept.get(field), field: field as FormDefinition["core"][number]["field"], use: "asked" as const })),
    plugins: choices.flatMap(({ plugin, field }) =>
      (plugin === undefined ? [] : [{ plugin, field, use: "asked" as const }])),
  };
}

/** The form as the settings make it. Words that were written for a question stay with it. */
export function formOfSettings(before: FormDefinition, settings: readonly FieldSetting[]): FormDefinition {
  return {
    core: settings.filter(({ plugin }) => plugin === undefined).map(({ field, use }) => {
      const words = before.core.find((one) => one.field === field);
      return { ...words, field: field as FormDefinition["core"][number]["field"], use };
    }),
    plugins: settings.flatMap(({ plugin, field, use }) => (plugin === undefined ? [] : [{ plugin, field, use }])),
  };
}

/** What applicants will see: the asked questions of the whole form, needed or not as the settings say. */
export function previewOf(whole: readonly ShownField[], settings: readonly FieldSetting[]): ShownField[] {
  const uses = new Map(settings.map(({ id, use }) => [id, use]));
  return whole.flatMap((field) => {
    const use = uses.get(field.id);
    if (use === undefined) return [field];
    return use === "off" ? [] : [{ ...field, required: use === "required" }];
  });
}
