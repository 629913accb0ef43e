import type { Handling } from "../model.ts";
import type { HandlingReader } from "../readers.ts";
import type { Step } from "./schema.ts";

/**
 * Who writes down what became of a step: the body's secretary, the unit's owner, or who runs one of the panels. One body's
 * secretary never writes for another body.
 */
export function recordsStep(reader: HandlingReader, { panelIds }: Pick<Handling, "panelIds">, step: Step): boolean {
  if (panelIds.some((panel) => reader.runs.includes(panel))) return true;
  if (step.bodyId !== undefined) return reader.bodies.includes(step.bodyId);
  return step.unitId !== undefined && reader.units.includes(step.unitId);
}

/** Who leaves a step out: whoever runs one of the panels. A unit or a body does not pass itself over. */
export const skipsStep = (reader: HandlingReader, { panelIds }: Pick<Handling, "panelIds">): boolean =>
  panelIds.some((panel) => reader.runs.includes(panel));
