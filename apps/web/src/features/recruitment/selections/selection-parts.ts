import { orNotFound } from "../../../server/or-not-found.ts";
import type { CandidatesAsked } from "./candidate-filters.tsx";
import type { ShownSelection } from "./shown-selection.ts";

/** So many of the reserve can be put in order at once. */
const ORDERED = 100;

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
  const { reserve = [], state } = view.selection ?? {};
  const orders = view.abilities.change && state === "prepared" && reserve.length > 1;
  const [quotaSet, candidates, counts, draw, feasibility, waiting] = await Promise.all([
    orNotFound(quotas.get(where)),
    orNotFound(selections.candidates({ ...where, show, groups: [...groups], order, size: SIZE,
      ...(after !== undefined && { after }) })),
    orNotFound(applications.counts({ tenant: where.tenant, call: call.id })),
    drawId === undefined ? undefined : orNotFound(draws.view({ ...where, draw: drawId })),
    check ? orNotFound(selections.feasibility(where)) : undefined,
    orders ? orNotFound(selections.candidates({ ...where, show: "reserve", size: ORDERED })) : undefined,
  ]);
  return {
    quotas: quotaSet, candidates, draw, feasibility, reserve: waiting?.items ?? [], unchecked: counts.states.submitted ?? 0
  };
}

/** A page of those from whom equals can be named: everybody in the pool; who is chosen already is left out by the page. */
export function equalCandidates({ page, call, part }: ShownSelection, { groups, order, after }: CandidatesAsked) {
  const where = { tenant: page.tenant.slug, panel: part.panelId, call: call.id };
  return orNotFound(page.call.recruitment.selections.candidates({
    ...where, show: "all", groups: [...groups], order, size: SIZE, ...(after !== undefined && { after }),
  }));
}
