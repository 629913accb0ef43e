import { all, any, is, when, type Policy } from "../../kernel/index.ts";
import type { Part } from "../procedures.ts";
import type { GroundRules } from "./model.ts";

export interface RulesReader {
  readonly seesInside: boolean;
  readonly leads: boolean;
  /** Has a living, accepted membership in the panel. */
  readonly sits: boolean;
}

/** What of the reader's part in the panel decides about its ground rules. */
export function rulesReader({ abilities, membership }: Part): RulesReader {
  const sits = membership?.living === true && membership.state !== "invited" && membership.access !== "closed";
  return { seesInside: abilities.seeInside, leads: abilities.leadTogether, sits };
}

/** The panel adopts its ground rules in a meeting; who leads it or runs it writes that down (A7). */
export const rulesPolicy = {
  see: ({ seesInside, leads }) => any(when(leads), all(when(seesInside), is("state", "proposed", "adopted", "replaced"))),
  change: ({ leads }) => all(when(leads), is("state", "draft")),
  propose: ({ leads }) => all(when(leads), is("state", "draft")),
  adopt: ({ leads }) => all(when(leads), is("state", "proposed")),
  accept: ({ sits }) => all(when(sits), is("state", "adopted")),
} satisfies Policy<RulesReader, GroundRules, string>;
