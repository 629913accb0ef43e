import { all, any, is, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { FeeClaim } from "./model.ts";

/** Who asks about a claim. */
export interface ClaimReader {
  readonly personId: string | undefined;
  /** Runs the panel of the claim. */
  readonly runs: boolean;
  readonly payroll: boolean;
}

type Rule = (reader: ClaimReader) => Condition<FeeClaim>;

const mine: Rule = ({ personId }) => (personId === undefined ? when(false) : is("personId", personId));
const others: Rule = ({ personId }) => (personId === undefined ? when(true) : { kind: "not", of: is("personId", personId) });
const inState = (...states: readonly FeeClaim["state"][]): Condition<FeeClaim> => is("state", ...states);

/** Nobody checks or approves their own claim. */
export const claimPolicy = {
  see: (reader) => any(mine(reader), when(reader.runs || reader.payroll)),
  claimTravel: (reader) => all(mine(reader), inState("accrued", "returned")),
  waive: (reader) => all(mine(reader), is("waivable", true), inState("accrued", "checked", "returned")),
  check: (reader) => all(when(reader.runs), others(reader), inState("accrued")),
  approve: (reader) => all(when(reader.runs), others(reader), inState("checked")),
  /** Until it has been approved, and again when payroll has given it back. */
  correct: (reader) => all(when(reader.runs), others(reader), inState("accrued", "checked", "returned")),
  returnIt: (reader) => all(when(reader.payroll), inState("checked", "approved", "exported")),
} satisfies Policy<ClaimReader, FeeClaim, string>;
