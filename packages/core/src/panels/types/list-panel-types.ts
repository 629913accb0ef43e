import type { z } from "zod";
import { abilitiesOf, authorize, filterFor, type TenantCtx } from "../../kernel/index.ts";
import { contributedTo } from "../extension.ts";
import { readerOf, type PanelReader } from "../places.ts";
import { rolesOf } from "../roles.ts";
import { PanelTypeModel, type PanelType } from "./model.ts";
import { typePolicy } from "./policy.ts";
import type { PanelTypeView, roleView, templateView } from "./schema.ts";

/** A panel type as the reader sees it, with what the reader may do. */
export function viewOfType(reader: PanelReader, type: PanelType): PanelTypeView {
  return { ...type, abilities: abilitiesOf(typePolicy, reader, type) };
}

/** The tenant's types, newest first: to those who work with them. */
export async function listPanelTypes(ctx: TenantCtx): Promise<PanelTypeView[]> {
  const reader = await readerOf(ctx);
  const types = await ctx.db.of(PanelTypeModel).find(filterFor(typePolicy, reader), { sort: { id: -1 }, limit: 500 });
  return types.map((type) => viewOfType(reader, type));
}

/** @throws Failure NOT_FOUND */
export async function getPanelType(ctx: TenantCtx, id: string): Promise<PanelTypeView> {
  const reader = await readerOf(ctx);
  const type = await ctx.db.of(PanelTypeModel).get(id);
  authorize(typePolicy, reader, "see", type);
  return viewOfType(reader, type);
}

/** What the enabled plugins offer to begin with. */
export function listTemplates({ plugins }: TenantCtx): z.output<typeof templateView>[] {
  return contributedTo(plugins, "panels.panel-type-templates")
    .map(({ plugin, value: { id, name, description, rules } }) => ({ plugin, id, name, description, seats: rules.size }));
}

/** All roles that a type may allow. */
export function listRoles({ plugins }: TenantCtx): z.output<typeof roleView>[] {
  return rolesOf(plugins);
}
