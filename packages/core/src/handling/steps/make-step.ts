import { newId } from "@raati/db";
import type { NewStep, Step } from "./schema.ts";

/** A step that waits for its turn. It knows nobody's address: who is outside is told by hand. */
export function makeStep(from: NewStep, id: string = newId()): Step {
  const common = { id, state: "waiting" as const, corrections: [], ...(from.dueOn && { dueOn: from.dueOn }) };
  switch (from.to) {
    case "unit": return { ...common, kind: "unit", unitId: from.unitId };
    case "body": return { ...common, kind: "body", bodyId: from.bodyId };
    default: return { ...common, kind: "outside", name: from.name };
  }
}
