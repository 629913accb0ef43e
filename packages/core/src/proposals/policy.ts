import { audienceOf, insideOf, type HandlingReader } from "../handling/index.ts";
import { HANDLING_STATES } from "../handling/schema.ts";
import { all, any, is, not, when, type Condition, type Policy } from "../kernel/index.ts";
import type { Proposal } from "./model.ts";

type Rule = (reader: HandlingReader) => Condition<Proposal>;

const inState = (...states: readonly Proposal["state"][]): Condition<Proposal> => is("state", ...states);
const isPerson = (field: "authorId" | "shaperId", { personId }: HandlingReader): Condition<Proposal> =>
  (personId === undefined ? when(false) : is(field, personId));

const mine: Rule = (reader) => isPerson("authorId", reader);
const runs: Rule = (reader) => is("panelId", ...reader.runs);
/** Leads the panel or runs it: writes down what the panel has agreed on. */
const leads: Rule = (reader) => is("panelId", ...reader.leads, ...reader.runs);
const takesPart: Rule = (reader) => is("panelId", ...reader.acts);
/** It came before the panel: before that it is its writer's alone, whatever became of it. */
const heard: Condition<Proposal> = not<Proposal>(is("heardOn", null));
const notAnswered: readonly Proposal["state"][] = ["sent", "acknowledged", "in-handling"];

/** Who may do what with a proposal. The panel proposes; staff keep it moving and never take part. */
export const proposalPolicy = {
  see: (reader) => any(
    mine(reader), all(heard, insideOf<Proposal>(reader)),
    all(inState(...HANDLING_STATES, "merged"), not<Proposal>(is("sentOn", null)), audienceOf<Proposal>(reader)),
  ),
  change: (reader) => any(
    all(mine(reader), inState("draft")),
    all(any(mine(reader), isPerson("shaperId", reader), leads(reader)), inState("in-discussion")),
  ),
  discuss: (reader) => all(mine(reader), inState("draft")),
  comment: (reader) => all(takesPart(reader), inState("in-discussion")),
  moderate: (reader) => all(leads(reader), heard),
  support: (reader) => all(takesPart(reader), inState("in-discussion", "adopted")),
  nameShaper: (reader) => all(leads(reader), inState("in-discussion", "adopted")),
  /** The shaper answers for the wording and for the route (D6). */
  setRecipients: (reader) => all(any(leads(reader), isPerson("shaperId", reader)), inState("in-discussion", "adopted")),
  adopt: (reader) => all(leads(reader), inState("in-discussion")),
  send: (reader) => all(runs(reader), inState("adopted")),
  lift: (reader) => all(leads(reader), inState("in-discussion", "adopted")),
  merge: (reader) => all(leads(reader), inState("in-discussion")),
  withdraw: (reader) => any(
    all(mine(reader), inState("draft", "in-discussion")), all(
      leads(reader), inState("in-discussion", "adopted", ...notAnswered)
    ),
  ),
} satisfies Policy<HandlingReader, Proposal, string>;

/** A list shows no drafts but the reader's own, and nothing that the reader may not see. */
export const publicOnly: Condition<Proposal> = is("open", true);
