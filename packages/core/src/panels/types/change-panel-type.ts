import type { z } from "zod";
import { authorize, fail, type EventType, type TenantCtx } from "../../kernel/index.ts";
import { panelTypeChanged, panelTypePutInUse, panelTypeRetired } from "../events.ts";
import { readerOf } from "../places.ts";
import { PanelTypeModel, type PanelType } from "./model.ts";
import { withPluginRules } from "./plugin-rules.ts";
import { typePolicy } from "./policy.ts";
import type { changePanelTypeInput, movePanelTypeInput } from "./schema.ts";

/**
 * Changes a type. Terms that are planned or have begun keep the rules that they were given.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened, FORBIDDEN for a retired type
 */
export async function changePanelType(ctx: TenantCtx, input: z.output<typeof changePanelTypeInput>): Promise<PanelType> {
  const reader = await readerOf(ctx);
  return ctx.transaction(async (tx) => {
    const type = await tx.of(PanelTypeModel).get(input.type);
    authorize(typePolicy, reader, "change", type);
    const { name, pluginIds } = input;
    const rules = withPluginRules(ctx, input.rules, pluginIds);
    const changed = await tx.of(PanelTypeModel).update(
      { id: type.id, revision: input.revision }, { set: { name, rules, pluginIds } },
    );
    await tx.emit(panelTypeChanged, changed, { typeId: type.id });
    return changed;
  });
}

type Move = z.output<typeof movePanelTypeInput>;

async function move(
  ctx: TenantCtx, { type: id }: Move, state: "in-use" | "retired", told: EventType<string, typeof panelTypeChanged.schema>,
) {
  const reader = await readerOf(ctx);
  return ctx.transaction(async (tx) => {
    const type = await tx.of(PanelTypeModel).get(id);
    if (!reader.staff) fail("NOT_FOUND");
    if (type.state === state) return type;
    authorize(typePolicy, reader, state === "in-use" ? "putInUse" : "retire", type);
    const moved = await tx.of(PanelTypeModel).update(type, { set: { state } });
    await tx.emit(told, moved, { typeId: id });
    return moved;
  });
}

/** Lets panels be founded of the type. A retired type may come back. */
export function putPanelTypeInUse(ctx: TenantCtx, input: Move): Promise<PanelType> {
  return move(ctx, input, "in-use", panelTypePutInUse);
}

/** No new panels of the type; those that exist go on. */
export function retirePanelType(ctx: TenantCtx, input: Move): Promise<PanelType> {
  return move(ctx, input, "retired", panelTypeRetired);
}
