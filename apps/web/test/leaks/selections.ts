import { newId } from "@raati/db";

/** What of selections visitors may call, and why: for the table of the leak test. */
export const openSelections: Readonly<Record<string, string>> = {
  "recruitment.draws.published": "a draw that anyone can check: no ids of people, groups only where many share them",
  "recruitment.draws.text": "the published lines of such a draw",
  "recruitment.draws.myRow": "needs the applicant's personal code",
  "recruitment.draws.mine": "needs the applicant's own key",
  "recruitment.draws.listPublished": "which draws of a call were published, and when",
  "recruitment.reserves.mine": "needs the applicant's own key",
  "recruitment.reserves.answer": "needs the applicant's own key",
  "recruitment.publications.latest": "numbers only, for a panel that the public may see",
  "recruitment.publications.ofCall": "numbers only, small groups hidden",
};

/**
 * Values for fields of selections that a schema alone does not tell: ids of nothing, so that whoever may ask finds nothing.
 */
export const selectionValues = {
  selection: newId, draw: newId, vacancy: newId, offer: newId, import: newId, add: [], remove: [], reserve: [], pinned: [],
  setHash: "0".repeat(64), dimension: "gender",
  group: "woman", csv: "dimension,group,count,source,year\ngender,woman,100,Tilastokeskus,2025",
};
