import type { InstalledPlugin } from "../../kernel/index.ts";
import { contributedTo, type ApplicationField } from "../../panels/index.ts";
import { CORE_DIMENSIONS, isCoreDimension, TICKED } from "../applications/dimensions.ts";
import { answerId } from "./plugin-fields.ts";

/** A question of a plugin by whose options applicants are counted. */
export interface CountedField {
  readonly plugin: string;
  readonly field: ApplicationField;
  /** The name of its answers in an application. */
  readonly answer: string;
  /** The dimension of a question with one answer. One that takes several has a dimension for each option: `optionDimension`. */
  readonly dimension: string;
}

/**
 * The questions with options that plugins ask, each under a dimension of its own: the field's own name, as the plugin's quota
 * templates name it, and with the plugin in front when core or a plugin before it has that name. It goes by all plugins of the
 * tenant and not by what one form asks, so that a name means the same in every call.
 */
export function countedFields(plugins: readonly InstalledPlugin[]): CountedField[] {
  const taken = new Set<string>(CORE_DIMENSIONS);
  return contributedTo(plugins, "panels.application-fields").filter(({ value }) => value.kind.startsWith("choice"))
    .map(({ plugin, value: field }) => {
      const answer = answerId({ plugin, field });
      // No other name has the line of the answer's.
      const dimension = [field.id, `${plugin}-${field.id}`].find((name) => !taken.has(name)) ?? answer;
      taken.add(dimension);
      return { plugin, field, answer, dimension };
    });
}

/** The dimension of one option: everybody has one group in it, so whoever ticks two options is counted in both. */
export const optionDimension = (dimension: string, option: string): string => `${dimension}__${option}`;

/** The dimension and group that a quota of a plugin's template is about. */
export function templatePlace(
  counted: readonly CountedField[], plugin: string, { dimension, group }: { dimension: string; group: string },
): { dimension: string; group: string } {
  if (isCoreDimension(dimension)) return { dimension, group };
  const own = counted.filter((one) => one.plugin === plugin);
  const meant = own.find(({ field }) => field.id === dimension) ?? own.find((one) => one.dimension === dimension);
  if (meant?.field.kind !== "choices") return { dimension: meant?.dimension ?? dimension, group };
  return { dimension: optionDimension(meant.dimension, group), group: TICKED };
}
