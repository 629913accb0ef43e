import type { Change } from "@raati/db";
import type { HoldingModel } from "./held-data.ts";

const EMPTY_VALUES: readonly unknown[] = ["", "–", [], {}, null, 0, false];

/**
 * The change that takes a person out of a document that stays: the named fields are emptied, and so is the link to the
 * person. A field that its schema does not let go gets the emptiest value that the schema takes, so that whoever reads the
 * document still can.
 *
 * @throws Error for a field of which no empty value can be stored: the model's declaration cannot be kept
 */
export function blanking(
  model: Extract<HoldingModel, { erase: "blank" }>, row: Readonly<Record<string, unknown>>, personId: string,
): Change<Record<string, unknown>> {
  const set: Record<string, unknown> = {};
  const unset: string[] = [];
  for (const field of new Set([...model.blank, model.of])) {
    if (row[field] === undefined) continue;
    const type = model.schema.shape[field];
    if (!type) throw new Error(`${model.name} has no field ${field} to empty.`);
    // Of several people in one field only this one goes.
    const people = field === model.of ? row[field] : undefined;
    const others = Array.isArray(people) ? people.filter((one) => one !== personId) : undefined;
    if (others) set[field] = others;
    else if (type.safeParse(undefined).success) unset.push(field);
    else {
      const empty = EMPTY_VALUES.find((value) => type.safeParse(value).success);
      if (empty === undefined) throw new Error(`${model.name} takes no empty value for ${field}.`);
      set[field] = empty;
    }
  }
  return { set, unset };
}
