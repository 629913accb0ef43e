import type { TenantCtx } from "../../../kernel/index.ts";
import { fail } from "../../../kernel/index.ts";
import { AreaModel } from "../../../organisation/index.ts";
import { PanelModel } from "../../../panels/index.ts";
import { formOf } from "../../forms/form-of.ts";
import { formPlace } from "../../forms/form-place.ts";
import type { FormView } from "../../forms/schema.ts";
import type { Call } from "../../calls/model.ts";
import type { Source } from "../pools/call-part.ts";
import { ImportModel, type Import } from "./model.ts";
import type { RowPlace } from "./read-row.ts";

/** The call's form as it was when applications could still come in: a file may be read after the closing. */
export async function importForm(ctx: TenantCtx, call: Call): Promise<FormView> {
  const then = call.lastClosesAt && call.lastClosesAt < ctx.ports.clock.now() ? call.lastClosesAt : ctx.ports.clock.now();
  return formOf({ ...call, state: "closed" }, await formPlace(ctx, call, then));
}

/** What the words of a file mean in a call. */
export async function rowPlace(ctx: TenantCtx, call: Call): Promise<RowPlace> {
  const named = (
    rows: readonly { id: string; name: Partial<Record<string, string>> }[]
  ) => new Map(rows.flatMap(({ id, name }) => (
    [...Object.values(name), id].flatMap((text) => (text === undefined ? [] : [[text.toLocaleLowerCase("fi"), id] as const]))
  )));
  const areas = await ctx.db.of(AreaModel).find({ state: "active" });
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: call.panelIds } });
  return {
    form: await importForm(ctx, call), areas: named(areas),
    panels: named([...panels, ...panels.map(({ id, slug }) => ({ id, name: { slug } }))]),
  };
}

/** An import of a call. @throws Failure NOT_FOUND */
export async function importIn(source: Source, callId: string, id: string): Promise<Import> {
  const batch = await source.of(ImportModel).findOne({ id, callId });
  return batch ?? fail("NOT_FOUND", "recruitment:import.failure.importUnknown");
}
