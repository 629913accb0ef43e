import type { HandlingReader } from "../../handling/index.ts";
import { all, any, is, not, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { Request } from "../model.ts";

type Rule = (reader: HandlingReader) => Condition<Request>;

const inState = (...states: readonly Request["state"][]): Condition<Request> => is("state", ...states);
const mine: Rule = ({ personId }) => (personId === undefined ? when(false) : is("requesterId", personId));
const runs: Rule = (reader) => is("panelId", ...reader.runs);
const leads: Rule = (reader) => is("panelId", ...reader.leads, ...reader.runs);
const inside: Rule = (reader) => is("panelId", ...reader.inside);

/**
 * Who may do what with what a service asks of a panel. The panel's coordinator is the gate, the requester ends it (B7, B10).
 */
export const requestPolicy = {
  see: (reader) => any(
    mine(reader), all(runs(reader), not<Request>(inState("draft"))),
    all(inside(reader), not<Request>(inState("draft", "sent", "declined"))),
  ),
  change: (reader) => all(mine(reader), inState("draft")),
  send: (reader) => all(mine(reader), inState("draft")),
  accept: (reader) => all(runs(reader), inState("sent")),
  decline: (reader) => all(runs(reader), inState("sent")),
  putOnAgenda: (reader) => all(runs(reader), inState("accepted", "on-agenda")),
  addTest: (reader) => all(leads(reader), inState("accepted", "on-agenda")),
  giveComment: (reader) => all(leads(reader), inState("accepted", "on-agenda")),
  reportUse: (reader) => all(mine(reader), inState("comment-given", "use-reported")),
  close: (reader) => all(mine(reader), inState("comment-given", "use-reported")),
} satisfies Policy<HandlingReader, Request, string>;
