import type { Filter } from "@raati/db";
import type { z } from "zod";
import { abilitiesOf, filterFor, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../panel-model.ts";
import { readerOf } from "../places.ts";
import { panelPolicy } from "../policy.ts";
import { termsOf } from "../public-panel.ts";
import { takenOf, viewOfTerm } from "../terms/seats.ts";
import type { coordinatorPanelsInput, CoordinatorPanelsView } from "./schema.ts";

/**
 * The panels that the reader runs, newest first, a page at a time, with seats held and free. Three queries a page: the seats
 * are counted where they are filled.
 */
export async function coordinatorPanels(
  ctx: TenantCtx, input: z.output<typeof coordinatorPanelsInput>,
): Promise<CoordinatorPanelsView> {
  const reader = await readerOf(ctx);
  const wanted: Filter<Panel>[] = [filterFor(panelPolicy, reader, "administer")];
  if (input.states) wanted.push({ state: { $in: input.states } });
  if (input.mine && reader.personId) wanted.push({ coordinatorId: reader.personId });
  const { items, next } = await ctx.db.of(PanelModel).page({ $and: wanted }, { size: input.size, after: input.after });
  const terms = await termsOf(ctx, items);
  return {
    next,
    items: items.map((panel) => {
      const term = terms.get(panel.termId ?? "");
      const view = term && viewOfTerm(term, ctx.locale);
      const { id, slug, name, kind, state, clientGroup, parentId } = panel;
      return {
        panelId: id, slug, name, kind, state, clientGroup, parentId, coordinated: panel.coordinatorId !== undefined,
        term: term && { startsOn: term.startsOn, endsOn: term.endsOn },
        seats: term && view && {
          taken: takenOf(term.taken), free: Math.max(0, term.rules.size.max - takenOf(term.taken)), max: term.rules.size.max,
          types: view.seats,
        },
        warnings: view?.warnings ?? [],
        abilities: abilitiesOf(panelPolicy, reader, panel),
      };
    }),
  };
}
