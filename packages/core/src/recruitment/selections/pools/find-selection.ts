import { fail } from "../../../kernel/index.ts";
import { QuotaSetModel } from "../quotas/model.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import { SelectionModel, type Selection } from "../methods/model.ts";
import type { CallPart, Source } from "./call-part.ts";

/** The living selection of a panel's part of a call, if one has been started. */
export function livingSelection(source: Source, { call, panel }: CallPart): Promise<Selection | undefined> {
  return source.of(SelectionModel).findOne({ callId: call.id, panelId: panel.id, living: true });
}

/** A selection by its id, in its panel's part of the call. @throws Failure NOT_FOUND */
export async function selectionIn(source: Source, { call, panel }: CallPart, id: string): Promise<Selection> {
  const found = await source.of(SelectionModel).findOne({ id, callId: call.id, panelId: panel.id });
  return found ?? fail("NOT_FOUND", "recruitment:selection.failure.selectionUnknown");
}

/** The quotas of a part; the call's own number of seats and no quotas where none have been set. */
export async function quotasOf(
  source: Source, { call, panel, seats }: Pick<CallPart, "call" | "panel" | "seats">,
): Promise<QuotaRules> {
  const set = await source.of(QuotaSetModel).findOne({ callId: call.id, panelId: panel.id });
  return set ? { size: set.size, quotas: set.quotas, onePerHousehold: set.onePerHousehold }
    : { size: seats.seats, quotas: [], onePerHousehold: false };
}
