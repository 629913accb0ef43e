import { orNotFound } from "../../../server/or-not-found.ts";
import type { CandidatesAsked } from "./candidate-filters.tsx";
import type { ShownSelection } from "./shown-selection.ts";

/** Applicants on one page of the list. */
const SIZE = 50;

/**
 * All that the page of a selection shows beside its figures. Each is one read of a page's size, however many have applied.
 */
export async function selectionParts({ page, call, part, view }: ShownSelection, asked: CandidatesAsked, check: boolean) {
  const { applications, draws, quotas, selections } = page.call.recruitment;
  const where = { tenant: page.tenant.slug, panel: part.panelId, call: call.id };
  const { show, groups, order, after } = asked;
  const drawId = view.selection?.draw;
  const [quotaSet, candidates, counts, draw, feasibility] = await Promise.all([
    orNotFound(quotas.get(where)),
    orNotFound(selections.candidates({ ...where, show, groups: [...groups], order, size: SIZE,
      ...(after !== undefined && { after }) })),
    orNotFound(applications.counts({ tenant: where.tenant, call: call.id })),
    drawId === undefined ? undefined : orNotFound(draws.view({ ...where, draw: drawId })),
    check ? orNotFound(selections.feasibility(where)) : undefined,
  ]);
  return { quotas: quotaSet, candidates, draw, feasibility, unchecked: counts.states.submitted ?? 0 };
}
