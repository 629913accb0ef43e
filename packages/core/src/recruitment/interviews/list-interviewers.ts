import type { TenantDb } from "@raati/db";
import type { z } from "zod";
import { failField, type SignedInCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import { callOf } from "../calls/call-of.ts";
import type { Call } from "../calls/model.ts";
import type { interviewersInput, interviewersView } from "./schema.ts";

const MOST = 300;

/** The selection group of a call: the tenant's administrators and coordinators, and the coordinators of its panels. */
export async function selectionGroup(
  source: Pick<TenantDb, "of">, { panelIds }: Pick<Call, "panelIds">,
): Promise<{ personId: string; name: string }[]> {
  const panels = await source.of(PanelModel).find({ id: { $in: panelIds } });
  const own = panels.flatMap(({ coordinatorId }) => coordinatorId ?? []);
  const people = await source.of(PersonModel).find(
    { $or: [{ roles: { $in: ["admin", "coordinator"] } }, { id: { $in: own } }] }, { sort: { id: 1 }, limit: MOST },
  );
  return people.filter(
    ({ accessEndedAt, erasedAt }) => !accessEndedAt && !erasedAt
  ).map(({ id, name }) => ({ personId: id, name }));
}

/** Who may interview for a call. @throws Failure NOT_FOUND */
export async function listInterviewers(
  ctx: SignedInCtx, { call: id }: z.output<typeof interviewersInput>,
): Promise<z.output<typeof interviewersView>> {
  return selectionGroup(ctx.db, (await callOf(ctx, id, "see")).call);
}

/** @throws Failure INVALID on the first who does not belong to the selection group */
export async function checkInterviewers(
  source: Pick<TenantDb, "of">, call: Call, personIds: readonly string[],
): Promise<void> {
  const group = new Set((await selectionGroup(source, call)).map(({ personId }) => personId));
  const stranger = personIds.findIndex((personId) => !group.has(personId));
  if (stranger >= 0) failField(`interviewers.${stranger}`, "recruitment:field.notInSelectionGroup");
}
