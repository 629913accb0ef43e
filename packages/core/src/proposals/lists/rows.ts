import type { LocalizedText } from "@raati/i18n";
import { organisationNames } from "../../handling/index.ts";
import type { TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../../panels/index.ts";
import type { Proposal } from "../model.ts";
import type { ProposalRow } from "./schema.ts";

const UNKNOWN: LocalizedText = { fi: "–" };

/** A panel by id, address and name, as a row shows it; one that is not there any more has a dash for a name. */
export const namedPanel = (panel: Panel | undefined, id: string) =>
  ({ id, slug: panel?.slug ?? "", name: panel?.name ?? UNKNOWN });

/** Rows of a list: three queries for all of them together. */
export async function rowsOf(ctx: Pick<TenantCtx, "db">, proposals: readonly Proposal[]): Promise<ProposalRow[]> {
  const panelIds = [...new Set(proposals.map(({ panelId }) => panelId))];
  const panels = panelIds.length === 0 ? [] : await ctx.db.of(PanelModel).find({ id: { $in: panelIds } });
  const names = await organisationNames(ctx, proposals.flatMap(({ unitIds }) => unitIds));
  return proposals.map((one) => ({
    id: one.id, title: one.title, kind: one.kind, state: one.state, theme: one.theme, sentOn: one.sentOn,
    outcome: one.outcome,
    answeredOn: one.answeredOn, changedOn: one.changedOn, year: one.year,
    panel: namedPanel(panels.find(({ id }) => id === one.panelId), one.panelId),
    units: one.unitIds.flatMap((id) => {
      const name = names.get(id);
      return name ? [{ id, name }] : [];
    }),
  }));
}
