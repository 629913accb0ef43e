import { LOCALES, type Locale, type LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField, type TenantCtx, type Tx } from "../kernel/index.ts";
import { coordinatorNamed, panelFounded, panelPlanned } from "./events.ts";
import { locales } from "./locales/index.ts";
import { requireMainLanguage } from "./main-language.ts";
import { PanelModel, type Panel } from "./panel-model.ts";
import type { foundPanelsInput, panelDraft } from "./panel-schema.ts";
import { requirePeople } from "./people-known.ts";
import { readerOf, type PanelReader } from "./places.ts";
import { mayFound, panelPolicy } from "./policy.ts";
import { PanelTypeModel, type PanelType } from "./types/model.ts";

type Input = z.output<typeof foundPanelsInput>;
type Draft = z.output<typeof panelDraft>;

/** What every panel says of itself unless its coordinator has written it in the panel's own words (A10). */
export function standardNoDecisionPower(): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale: Locale) => [locale, locales[locale].panel.noDecisionPower]));
}

/**
 * Founds panels of one type under different client groups in one step (A1): all of them or none. The same ids again answer
 * what is stored. With a decision they are founded, without one they are planned.
 *
 * @throws Failure FORBIDDEN for who is not staff, and for the id of a panel that others run; NOT_FOUND that names the field
 *   for a type or a parent that is not the tenant's; INVALID that names it for a type that is not in use, a parent that
 * cannot be one, a slug that is taken, a   coordinator whom nobody knows, a text that is not in the main language
 */
export async function foundPanels(ctx: TenantCtx, input: Input): Promise<Panel[]> {
  const reader = await readerOf(ctx);
  if (!mayFound(reader)) fail("FORBIDDEN");
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(PanelModel).find({ id: { $in: input.panels.map(({ id }) => id) } });
    for (const panel of stored) authorize(panelPolicy, reader, "administer", panel);
    const drafts = input.panels.filter(({ id }) => !stored.some((one) => one.id === id));
    if (drafts.length === 0) return inOrderOf(input, stored);
    requireMainLanguage(ctx, Object.fromEntries(input.panels.map((draft, index) => [`panels.${index}.`, draft])));
    const type = await typeInUse(tx, input.typeId);
    await checkParent(tx, input, reader);
    await checkSlugs(tx, input, drafts);
    if (input.coordinatorId) await requirePeople(tx, [{ personId: input.coordinatorId, path: "coordinatorId" }]);
    const founded: Panel[] = [];
    for (const draft of drafts) founded.push(await foundOne(tx, input, draft, type));
    return inOrderOf(input, [...stored, ...founded]);
  });
}

const inOrderOf = (input: Input, panels: readonly Panel[]) => input.panels.map(
  ({ id }) => panels.find((one) => one.id === id)!
);

async function typeInUse(tx: Tx, id: string): Promise<PanelType> {
  const type = await tx.of(PanelTypeModel).findOne({ id });
  if (!type) fail(
    "NOT_FOUND", "panels:field.typeUnknown", { fields: [{ path: "typeId", key: "panels:field.typeUnknown" }] },
  );
  if (type.state !== "in-use") failField("typeId", "panels:field.typeNotInUse");
  return type;
}

/**
 * A side panel and an extended panel belong to a main panel of the tenant: one level, so no panel can be above itself (B1).
 */
async function checkParent(tx: Tx, { parentId }: Input, reader: PanelReader): Promise<void> {
  if (!parentId) return;
  const parent = await tx.of(PanelModel).findOne({ id: parentId });
  if (!parent) fail(
    "NOT_FOUND", "panels:field.parentUnknown", { fields: [{ path: "parentId", key: "panels:field.parentUnknown" }] },
  );
  authorize(panelPolicy, reader, "manage", parent);
  if (parent.kind !== "main") failField("parentId", "panels:field.parentNotMain");
}

async function checkSlugs(tx: Tx, input: Input, drafts: readonly Draft[]): Promise<void> {
  const [taken] = await tx.of(PanelModel).find({ slug: { $in: drafts.map(({ slug }) => slug) } }, { limit: 1 });
  if (!taken) return;
  failField(`panels.${input.panels.findIndex(({ slug }) => slug === taken.slug)}.slug`, "panels:field.slugTaken");
}

async function foundOne(tx: Tx, input: Input, draft: Draft, type: PanelType): Promise<Panel> {
  const { typeId, kind, parentId, languages, partners, unitId, coordinatorId, hostName, decision } = input;
  const { id, name, slug, clientGroup, areaIds, task, noDecisionPower = standardNoDecisionPower() } = draft;
  const panel = await tx.of(PanelModel).insert({
    name, slug, clientGroup, areaIds, task, noDecisionPower, languages, partners, unitId, typeId, kind, parentId,
    coordinatorId, decision,
    pluginIds: type.pluginIds, privacy: type.rules.privacy,
    hostKind: hostName ? "organisation" : "tenant", hostName, state: decision ? "founded" : "planned",
  }, id);
  await tx.emit(panelPlanned, panel, { panelId: id, typeId, kind, parentId });
  if (decision) await tx.emit(panelFounded, panel, { panelId: id, on: decision.day });
  if (coordinatorId) await tx.emit(coordinatorNamed, panel, { panelId: id, personId: coordinatorId });
  return panel;
}
