import { daysBetween, helsinkiDay } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../../panels/index.ts";
import type { Handling } from "../model.ts";
import { organisationNames } from "../names.ts";
import type { HandlingRow } from "./schema.ts";

/** The panels of matters by their ids: one query. */
export async function panelsOf(
  { db }: Pick<TenantCtx, "db">, matters: readonly { readonly panelIds: readonly string[] }[],
): Promise<ReadonlyMap<string, Panel>> {
  const ids = [...new Set(matters.flatMap(({ panelIds }) => panelIds))];
  const panels = ids.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: ids } });
  return new Map(panels.map((panel): [string, Panel] => [panel.id, panel]));
}

/** Rows of a list: two queries for all of them together. */
export async function rowsOf(ctx: TenantCtx, handlings: readonly Handling[]): Promise<HandlingRow[]> {
  const panels = await panelsOf(ctx, handlings);
  const names = await organisationNames(ctx, handlings.flatMap(({ ownerUnitId }) => ownerUnitId ?? []));
  const today = helsinkiDay(ctx.ports.clock.now());
  return handlings.map((handling) => {
    const { id, revision, matterKind, matterId, title, theme, state, open, sentOn, dueOn, dueKind, ownerUnitId } = handling;
    const unitName = ownerUnitId === undefined ? undefined : names.get(ownerUnitId);
    const late = dueOn === undefined ? 0 : daysBetween(dueOn, today);
    return {
      id, revision, matter: { kind: matterKind, id: matterId }, title, theme, state, open, sentOn, dueOn, dueKind,
      panels: handling.panelIds.flatMap((one) => panels.get(one) ?? []).map(
        (one) => ({ id: one.id, slug: one.slug, name: one.name })
      ),
      ...(ownerUnitId && unitName && { unit: { id: ownerUnitId, name: unitName } }), ...(late > 0 && { daysLate: late }),
      outcome: handling.answer?.outcome, answeredOn: handling.answeredOn,
      openQuestions: handling.questions.filter(({ reply }) => reply === undefined).length,
    };
  });
}
