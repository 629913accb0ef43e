import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { cellsOf, toldOutside } from "./cells.ts";
import { MappingMarkModel, MappingModel, type Mapping } from "./model.ts";
import { mappingFor } from "./open-mapping.ts";
import type { mappingInput, mappingView, publicMapping } from "./schema.ts";

type View = z.output<typeof mappingView>;

/** A mapping for the panel itself: all counts, never who has marked what. */
export async function showMapping(ctx: PanelCtx, input: z.output<typeof mappingInput>): Promise<View> {
  return viewOf(ctx, await mappingFor(ctx.db, ctx, input.mapping));
}

/** The panel's mappings, the latest first. */
export async function listMappings(ctx: PanelCtx): Promise<View[]> {
  if (!ctx.part.abilities.seeMembers) fail("NOT_FOUND");
  const found = await ctx.db.of(MappingModel).find({ panelId: ctx.panel.id }, { sort: { id: -1 }, limit: 20 });
  return Promise.all(found.map((one) => viewOf(ctx, one)));
}

async function viewOf(ctx: PanelCtx, { markings, ...mapping }: Mapping): Promise<View> {
  const { reader, abilities } = ctx.part;
  const marks = await ctx.db.of(MappingMarkModel).find({ mappingId: mapping.id });
  const open = mapping.state === "open";
  return {
    ...mapping, cells: cellsOf(mapping, marks), people: markings,
    mine: marks.find(({ personId }) => personId === reader.personId)?.marks,
    abilities: { mark: abilities.takePart && open, close: abilities.leadTogether },
  };
}

/** What the public sees of closed mappings: the summary, and figures of five people or more. */
export async function publicMappings(ctx: PanelCtx): Promise<z.output<typeof publicMapping>[]> {
  const closed = await ctx.db.of(MappingModel).find(
    { panelId: ctx.panel.id, state: "closed" }, { sort: { id: -1 }, limit: 20 },
  );
  return Promise.all(closed.map(async ({ id, title, topics, experiences, summary, ...mapping }) => {
    const marks = await ctx.db.of(MappingMarkModel).find({ mappingId: id });
    return {
      id, title, topics, experiences, summary, cells: toldOutside(cellsOf({ ...mapping, topics, experiences }, marks))
    };
  }));
}
