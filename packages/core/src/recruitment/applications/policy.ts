import { all, any, is, not, type Condition, type Policy } from "../../kernel/index.ts";
import type { CallReader } from "../calls/policy.ts";
import type { Application } from "./model.ts";

type Rule = (reader: CallReader) => Condition<Application>;

const inState = (...states: readonly Application["state"][]): Condition<Application> => is("state", ...states);

/** The selection group: who runs a panel that the applicant wishes for. Members and other staff see nothing. */
const runs: Rule = (reader) => is("panelIds", ...reader.runs);

/** Who may do what with an application. */
export const applicationPolicy = {
  see: runs,
  decide: () => inState("submitted"),
  reverse: () => inState("eligible", "not-eligible"),
  /** Types in what somebody else has told. */
  enter: () => all(),
  noteMailReturned: () => all(not(is("email", null)), is("mailRefusedAt", null), not(inState("withdrawn"))),
  withdraw: () => not(inState("accepted", "declined", "withdrawn")),
  planInterview: () => inState("eligible", "interview"),
  recordGuardian: () => any(inState("awaiting-guardian"), all(inState("not-eligible"), is("stateReason", "no-consent"))),
} satisfies Policy<CallReader, Application, string>;
