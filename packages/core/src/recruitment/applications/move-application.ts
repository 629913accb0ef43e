import type { Change } from "@raati/db";
import { fail, type Tx } from "../../kernel/index.ts";
import { applicationMoved } from "../events.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "./model.ts";
import { allGroups, countInPools } from "./pool-counts.ts";
import type { ApplicationState } from "./schema.ts";
import { inPool, MOVES } from "./states.ts";

interface Move {
  /** Why, as a key word that sentences are made of; never personal data. */
  readonly reason?: string | undefined;
  /** The person of the tenant, once a seat is offered. */
  readonly personId?: string | undefined;
  readonly set?: Change<Application>["set"];
  readonly unset?: readonly Exclude<keyof Application, "id" | "revision">[];
}

/**
 * Brings an application into another state: the only road there is. The pools are counted in the same transaction. Into the
 * state that it is in already, nothing moves.
 *
 * @param application as it was read in this transaction
 * @throws Failure CONFLICT when an application in this state cannot go there; DbError CONFLICT
 */
export async function moveApplication(
  tx: Tx, application: Application, to: ApplicationState, { reason, personId, set, unset = [] }: Move = {},
): Promise<Application> {
  const { state: from, callId, panelIds } = application;
  if (from === to && personId === undefined) return application;
  if (from !== to && !MOVES[from].includes(to)) fail("CONFLICT", "recruitment:failure.stateChanged");
  const change = { state: to, ...(reason !== undefined && { stateReason: reason }), ...(personId && { personId }), ...set };
  const gone = reason === undefined && application.stateReason !== undefined ? ["stateReason" as const] : [];
  const moved = await tx.of(ApplicationModel).update(application, { set: change, unset: [...gone, ...unset] });
  if (personId) await tx.of(SpecialAnswersModel).updateWhere({ applicationId: application.id }, { set: { personId } });
  if (inPool(from) !== inPool(to)) {
    const groups = (await allGroups(tx, [application])).get(application.id) ?? {};
    await countInPools(tx, callId, [{ panelIds, groups, by: inPool(to) ? 1 : -1 }]);
  }
  await tx.emit(applicationMoved, moved, { applicationId: moved.id, callId, from, to });
  return moved;
}
