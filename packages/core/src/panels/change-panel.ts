import type { z } from "zod";
import { authorize, failField, type Tx } from "../kernel/index.ts";
import { coordinatorNamed, panelChanged, panelFounded } from "./events.ts";
import { requireMainLanguage } from "./main-language.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import type { changePanelInput, nameCoordinatorInput, recordFoundingInput } from "./panel-schema.ts";
import { requirePeople } from "./people-known.ts";
import { panelPolicy } from "./policy.ts";
import type { PanelCtx } from "./procedures.ts";

/** The panel of the context as it is now, inside a transaction. */
export function panelNow(tx: Tx, { panel }: PanelCtx): Promise<Panel> {
  return tx.of(PanelModel).get(panel.id);
}

const CHANGEABLE = [
  "name", "slug", "clientGroup", "areaIds", "languages", "partners", "unitId", "task", "noDecisionPower",
] as const satisfies readonly (keyof z.output<typeof changePanelInput>)[];

/**
 * Changes what a panel says about itself. Fields left out stay as they are.
 *
 * @throws Failure CONFLICT when somebody else has changed the panel since the form was opened, INVALID for a slug that is
 *   taken and for a text that is not in the tenant's main language
 */
export async function changePanel(ctx: PanelCtx, input: z.output<typeof changePanelInput>): Promise<Panel> {
  // The input of a procedure carries its tenant and its panel as well: only the fields of the form are taken.
  const given = Object.fromEntries(
    CHANGEABLE.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]))
  );
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    requireMainLanguage(ctx, { "": input });
    const other = input.slug ? await tx.of(PanelModel).findOne({ slug: input.slug, id: { $ne: panel.id } }) : undefined;
    if (other) failField("slug", "panels:field.slugTaken");
    const changed = await tx.of(PanelModel).update({ id: panel.id, revision: input.revision }, { set: given });
    await tx.emit(panelChanged, changed, { panelId: panel.id, fields: Object.keys(given) });
    return changed;
  });
}

/** Records the decision by which a planned panel is founded. */
export async function recordFounding(ctx: PanelCtx, { decision }: z.output<typeof recordFoundingInput>): Promise<Panel> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
    if (panel.state === "founded" && panel.decision?.reference === decision.reference) return panel;
    authorize(panelPolicy, ctx.part.reader, "found", panel);
    const founded = await tx.of(PanelModel).update(panel, { set: { decision, state: "founded" } });
    await tx.emit(panelFounded, founded, { panelId: panel.id, on: decision.day });
    return founded;
  });
}

/**
 * Names the panel's coordinator (B5), or another one.
 *
 * @throws Failure INVALID when nobody knows the person
 */
export async function nameCoordinator(ctx: PanelCtx, { personId }: z.output<typeof nameCoordinatorInput>): Promise<Panel> {
  return ctx.transaction(async (tx) => {
    const panel = await panelNow(tx, ctx);
    authorize(panelPolicy, ctx.part.reader, "nameCoordinator", panel);
    if (panel.coordinatorId === personId) return panel;
    await requirePeople(tx, [{ personId, path: "personId" }]);
    const named = await tx.of(PanelModel).update(panel, { set: { coordinatorId: personId } });
    await tx.emit(coordinatorNamed, named, { panelId: panel.id, personId, before: panel.coordinatorId });
    return named;
  });
}
