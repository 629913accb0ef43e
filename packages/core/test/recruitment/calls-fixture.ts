import { newId } from "@raati/db";
import { CallModel, draftCall, passLinkTest, scheduleCall, startLinkTest } from "../../src/recruitment/index.ts";
import { changeCallInput, draftCallInput } from "../../src/recruitment/schema.ts";
import { type Ground } from "./context.ts";

export const TEXTS = {
  title: { fi: "Hae ikäihmisten raatiin", sv: "Sök till rådet för äldre" }, intro: { fi: "Tule mukaan.", sv: "Kom med." },
  criteria: { fi: "Eri ikäisiä.", sv: "Olika åldrar." },
};

export function draftInput({ panel, term }: Pick<Ground, "panel" | "term">, overrides: Record<string, unknown> = {}) {
  return draftCallInput.parse({
    id: newId(), ...TEXTS, panels: [
      { panelId: panel.id, termId: term.id, seats: 8 }
    ], opens: { day: "2026-06-01", time: "08:00" },
    closes: { day: "2026-06-30", time: "16:00" }, ...overrides,
  });
}

/** The same form again, to change the call. */
export const changeInput = (call: { id: string; revision: number }, input: object, more: object = {}) => {
  const { id: _id, ...form } = input as Record<string, unknown>;
  return changeCallInput.parse({ ...form, call: call.id, revision: call.revision, ...more });
};

export async function tested(place: Ground, overrides: Record<string, unknown> = {}) {
  const draft = await draftCall(place.coordinator, draftInput(place, overrides));
  const { token } = await startLinkTest(place.coordinator, { call: draft.id, revision: draft.revision });
  await passLinkTest(place.visitor, { call: draft.id, token });
  return place.visitor.db.of(CallModel).get(draft.id);
}

export async function scheduled(place: Ground, overrides: Record<string, unknown> = {}) {
  const call = await tested(place, overrides);
  return scheduleCall(place.coordinator, { call: call.id, revision: call.revision });
}
