import type { Locale, LocalizedText } from "@raati/i18n";
import type { InstalledPlugin } from "../../kernel/index.ts";
import type { Panel, Term } from "../../panels/index.ts";
import { seatTypesOf } from "../calls/seat-types.ts";
import { ageYearOf, isOpen } from "../calls/call-times.ts";
import type { Call } from "../calls/model.ts";
import { coreField } from "./core-fields.ts";
import { pluginField, pluginFieldsOf } from "./plugin-fields.ts";
import { CORE_FIELDS, type CoreField, type FormDefinition, type FormField, type FormView } from "./schema.ts";

/** What a form is made from beside its call. */
export interface FormPlace {
  readonly panels: ReadonlyMap<string, Panel>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly plugins: readonly InstalledPlugin[];
  readonly areas: readonly { readonly id: string; readonly name: LocalizedText }[];
  /** The tenant's languages. */
  readonly languages: readonly Locale[];
  /** The moment for which it is asked which parts take applications. */
  readonly now: Date;
}

type FormCall = Pick<
  Call, "form" | "panels" | "state" | "opensAt" | "closesAt" | "minimumAge" | "guardianBelow" | "exclusions"
>;

/**
 * The form of a call: the same for the public page, the preview, and the check of what comes in. Core fields come in the
 * order of the definition, mandatory ones that it does not name first; then those of the plugins of the panels' types.
 */
export function formOf(call: FormCall, place: FormPlace): FormView {
  const panels = call.panels.map((part) => ({
    panelId: part.panelId, name: place.panels.get(part.panelId)?.name ?? {}, open: isOpen(call, part, place.now),
    seatTypes: seatTypesOf(place.terms.get(part.termId)?.rules, part.seatTypes)
      .map(({ id, name, side }) => ({ id, name, side })),
  }));
  const fields = [...coreFields(call.form, panels, place), ...fieldsOfPlugins(call.form, panels, place)];
  return {
    fields, panels, asksSpecialConsent: fields.some(({ special }) => special), languages: [...place.languages],
    ...(call.minimumAge !== undefined && { minimumAge: call.minimumAge }), guardianBelow: call.guardianBelow,
    exclusions: call.exclusions, ageYear: ageYearOf(call, place.now),
  };
}

/** Asked without being named: how to reach somebody, who it is, and how old. */
const UNNAMED: readonly CoreField[] = ["name", "email", "phone", "address", "birthYear"];

function coreFields({ core }: FormDefinition, panels: FormView["panels"], place: FormPlace): FormField[] {
  const named = new Set(core.map(({ field }) => field));
  const settings: FormDefinition["core"] = [
    ...UNNAMED.filter((field) => !named.has(field)).map((field) => ({ field, use: "asked" as const })), ...core,
  ];
  const seatTypes = distinctSeats(panels);
  return settings.filter(({ field, use }) => use !== "off" && (field !== "seat" || seatTypes.length > 1))
    .filter(({ field }) => field !== "area" || place.areas.length > 0)
    .map(({ field, use, label, hint }) => {
      const known = coreField(field);
      return {
        ...known, required: known.required || use === "required", ...(label && { label: { text: label } }),
        ...(hint && { hint: { text: hint } }), options: optionsOf(field, known, seatTypes, place),
      };
    });
}

function optionsOf(
  field: CoreField, known: FormField, seatTypes: FormView["panels"][number]["seatTypes"], { areas }: FormPlace,
): FormField["options"] {
  if (field === "area") return areas.map(({ id, name }) => ({ id, label: { text: name } }));
  if (field === "seat") return seatTypes.map(({ id, name }) => ({ id, label: { text: name } }));
  return known.options;
}

function distinctSeats(panels: FormView["panels"]): FormView["panels"][number]["seatTypes"] {
  const all = panels.flatMap(({ seatTypes }) => seatTypes);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function fieldsOfPlugins({ plugins }: FormDefinition, panels: FormView["panels"], place: FormPlace): FormField[] {
  const sides = new Set(distinctSeats(panels).map(({ side }) => side));
  return pluginFieldsOf(place.plugins, place.panels.values()).flatMap(({ plugin, field }) => {
    const use = plugins.find((one) => one.plugin === plugin && one.field === field.id)?.use ?? "asked";
    const meant = field.sides.length === 0 || field.sides.some((side) => sides.has(side));
    if (!meant || (use === "off" && !field.required)) return [];
    return [pluginField({ plugin, field }, field.required || use === "required")];
  });
}

/** All fields that a form may have, for whoever puts one together. */
export function choicesOf(place: Pick<FormPlace, "plugins" | "panels">) {
  return {
    core: CORE_FIELDS.map((field) => {
      const { label, kind } = coreField(field);
      return { field, mandatory: field === "name" || field === "birthYear", label, kind };
    }),
    plugins: pluginFieldsOf(place.plugins, place.panels.values()).map(({ plugin, field }) => ({
      plugin, field: field.id, label: { key: field.label }, kind: field.kind, required: field.required,
      special: field.special,
    })),
  };
}
