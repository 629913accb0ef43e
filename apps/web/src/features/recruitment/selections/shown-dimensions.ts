import { UNKNOWN, type CandidateView, type SelectionView } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { groupWords } from "./group-words.ts";
import type { ShownDimension } from "./quota-state.ts";

/** The dimensions in the reader's words. A group that nobody is in and no quota names is left out. */
export function shownDimensions(page: TenantPage, { dimensions }: Pick<SelectionView, "dimensions">): ShownDimension[] {
  return dimensions.map(({ dimension, name, groups }) => ({
    dimension, name: groupWords(page, name),
    groups: groups.filter(({ pool, min, max }) => pool > 0 || min !== undefined || max !== undefined).map(
      ({ group, name: called, pool, chosen, share, min, max, hard }) =>
        ({ group, name: groupWords(page, called), pool, chosen, share, min, max, hard })),
    // A dimension of which nothing is known says nothing.
  })).filter(({ groups }) => groups.some(({ group }) => group !== UNKNOWN));
}

/** An applicant as the selection shows them: a number, groups, points. No name. */
export interface ShownCandidate {
  readonly id: string;
  readonly number: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly score?: number;
  readonly chance?: number;
  readonly place: CandidateView["place"];
  readonly reservePlace?: number;
  readonly wish: number;
  readonly pinned: boolean;
}

export const shownCandidate =
  ({ application, number, groups, score, chance, place, reservePlace, wish, pinned }: CandidateView): ShownCandidate => ({
  id: application, number: applicationNumber(number), groups, place, wish, pinned,
  ...(score !== undefined && { score }), ...(chance !== undefined && { chance }),
    ...(reservePlace !== undefined && { reservePlace }),
});

/** A running number as people read it: "A-0042". */
export const applicationNumber = (number: number): string => `A-${String(number).padStart(4, "0")}`;
