import { audienceOf, type HandlingReader } from "../handling/index.ts";
import { all, any, is, not, type Condition, type Policy } from "../kernel/index.ts";
import type { Report } from "./model.ts";

type Rule = (reader: HandlingReader) => Condition<Report>;

const inState = (...states: readonly Report["state"][]): Condition<Report> => is("state", ...states);
const makes: Rule = (reader) => is("homeId", ...reader.runs);
const written = inState("collecting", "editing");

/**
 * Who may do what with a report. Whoever runs its first panel makes it; each panel approves; then it goes its way. The one
 * audience of page, list, file and search is `see`.
 */
export const reportPolicy = {
  see: (reader) => any(is("open", true), makes(reader), all(is("shared", true), audienceOf<Report>(reader))),
  /** The pages on which it is made. */
  make: makes,
  collect: (reader) => all(makes(reader), written),
  write: (reader) => all(makes(reader), written),
  askApproval: (reader) => all(makes(reader), inState("editing")),
  takeBack: (reader) => all(makes(reader), inState("for-approval")),
  /** For one of its panels: `approvals/record-approval.ts` asks which. */
  approve: (reader) => all(inState("for-approval"), is("panelIds", ...reader.leads, ...reader.runs)),
  send: (reader) => all(makes(reader), inState("adopted")),
  publish: (reader) => all(makes(reader), inState("adopted", "sent", "closed"), not<Report>(is("open", true))),
} satisfies Policy<HandlingReader, Report, string>;

/** What everybody may read: one rule for list, page, file, search and feed. */
export const openReports: Condition<Report> = is("open", true);
