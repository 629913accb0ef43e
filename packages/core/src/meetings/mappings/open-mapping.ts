import { newId } from "@raati/db";
import { LOCALES } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { mappingClosed, mappingOpened } from "../events.ts";
import { locales } from "../locales/index.ts";
import { meetingFor, type Source } from "../meeting-now.ts";
import { MappingModel, type Mapping } from "./model.ts";
import type { closeMappingInput, mappingInput, openMappingInput } from "./schema.ts";

type Which = z.output<typeof mappingInput>;

const USUAL = ["well", "partly", "badly", "none"] as const;

/** Works well, works partly, does not work, no experience: in all languages. */
function usualExperiences(): Mapping["experiences"] {
  return USUAL.map((name) => ({
    id: newId(), name: Object.fromEntries(LOCALES.map((locale) => [locale, locales[locale].experience[name]])),
  }));
}

/** Opens the mapping of services (A8). The same id again answers what is stored. */
export async function openMapping(ctx: PanelCtx, input: z.output<typeof openMappingInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    const { id, meeting, title, topics, experiences } = input;
    const stored = await tx.of(MappingModel).findOne({ id });
    if (stored) return stored.panelId === ctx.panel.id ? undefined : fail("NOT_FOUND");
    if (meeting) await meetingFor(tx, ctx, meeting, "arrange");
    const opened = await tx.of(MappingModel).insert({
      panelId: ctx.panel.id, title, topics, experiences: experiences ?? usualExperiences(), state: "open",
      ...(meeting && { meetingId: meeting }),
    }, id);
    return tx.emit(mappingOpened, opened, { panelId: ctx.panel.id, mappingId: id });
  });
  return { mapping: input.id };
}

/** A mapping of the panel of the context. @throws Failure NOT_FOUND for another panel's, and for who only passes by */
export async function mappingFor(source: Source, ctx: PanelCtx, id: string): Promise<Mapping> {
  const mapping = await source.of(MappingModel).findOne({ id, panelId: ctx.panel.id });
  if (!mapping || !ctx.part.abilities.seeMembers) fail("NOT_FOUND");
  return mapping;
}

/** Closes the mapping with a summary of what the panel saw (A8). Closing again changes the summary. */
export async function closeMapping(ctx: PanelCtx, input: z.output<typeof closeMappingInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const mapping = await mappingFor(tx, ctx, input.mapping);
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    const closed = await tx.of(MappingModel).update(mapping, { set: { state: "closed", summary: input.summary } });
    await tx.emit(mappingClosed, closed, { panelId: ctx.panel.id, mappingId: mapping.id, people: mapping.markings });
  });
  return { mapping: input.mapping };
}
