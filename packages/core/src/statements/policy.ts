import { audienceOf, type HandlingReader } from "../handling/index.ts";
import { all, any, is, not, when, type Condition, type Policy } from "../kernel/index.ts";
import type { Statement } from "./model.ts";

type Rule = (reader: HandlingReader) => Condition<Statement>;

const inState = (...states: readonly Statement["state"][]): Condition<Statement> => is("state", ...states);
const mine: Rule = ({ personId }) => (personId === undefined ? when(false) : is("authorId", personId));
const runs: Rule = (reader) => is("panelId", ...reader.runs);
/** Leads the panel or runs it: writes down what the panel has agreed on. */
const leads: Rule = (reader) => is("panelId", ...reader.leads, ...reader.runs);
const takesPart: Rule = (reader) => is("panelId", ...reader.acts);
/** It came before the panel: before that it is its writer's alone. */
const heard: Condition<Statement> = not<Statement>(is("heardOn", null));
const notSent: Condition<Statement> = is("sentOn", null);
const adopted: Condition<Statement> = all(not<Statement>(is("number", null)), not<Statement>(inState("withdrawn")));
const ownDraft: Rule = (reader) => all(mine(reader), inState("draft"));
/** Who shapes the text while the panel drafts it: those who take part, and who leads or runs the panel. */
const drafts: Rule = (reader) => all(any(takesPart(reader), leads(reader)), inState("in-drafting"));

/** Who may do what with a statement. The panel states; units and bodies answer, and never touch its words (J3.11). */
export const statementPolicy = {
  see: (reader) => any(mine(reader), all(heard, audienceOf<Statement>(reader))),
  write: (reader) => any(ownDraft(reader), drafts(reader)),
  change: (reader) => any(ownDraft(reader), all(any(mine(reader), leads(reader)), inState("in-drafting"))),
  putBefore: ownDraft,
  suggest: (reader) => all(takesPart(reader), inState("in-drafting")),
  answerSuggestion: (reader) => all(leads(reader), inState("in-drafting")),
  comment: (reader) => all(takesPart(reader), inState("in-drafting", "for-adoption")),
  moderate: (reader) => all(leads(reader), heard),
  cite: (reader) => any(ownDraft(reader), drafts(reader)),
  dissent: (reader) => all(takesPart(reader), inState("in-drafting", "for-adoption", "adopted"), notSent),
  /** Writes it down for a member without a computer. */
  recordDissent: (reader) => all(runs(reader), inState("in-drafting", "for-adoption", "adopted"), notSent),
  proposeAdoption: (reader) => all(leads(reader), inState("in-drafting")),
  reopen: (reader) => all(leads(reader), inState("for-adoption", "not-adopted")),
  adopt: (reader) => all(leads(reader), inState("for-adoption")),
  send: (reader) => all(runs(reader), inState("adopted"), notSent),
  publish: (reader) => all(leads(reader), adopted),
  withdraw: (reader) => any(
    ownDraft(reader),
    all(leads(reader), inState(
      "in-drafting", "for-adoption", "not-adopted", "adopted", "sent", "acknowledged", "in-handling",
    )),
  ),
} satisfies Policy<HandlingReader, Statement, string>;

export const publicOnly: Condition<Statement> = is("open", true);
