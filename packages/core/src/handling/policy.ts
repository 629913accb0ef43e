import { all, any, is, not, type Condition, type Policy } from "../kernel/index.ts";
import type { Handling } from "./model.ts";
import type { HandlingReader } from "./readers.ts";

/** As much of a matter as its audience depends on: a proposal, a statement, a report and their handling all have it. */
export interface Audible {
  readonly open: boolean;
  readonly panelIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly bodyIds?: readonly string[];
}

type Rule = (reader: HandlingReader) => Condition<Handling>;

/** Who is inside the panels that a matter comes from: their members, and who runs them. */
export const insideOf = <Doc extends Pick<Audible, "panelIds">>(reader: HandlingReader): Condition<Doc> =>
  is("panelIds", ...reader.inside, ...reader.runs);

/** Who handles a matter: owners of its units, or of a unit above them, and secretaries of its bodies. */
const handles = <Doc extends Audible>(reader: HandlingReader): Condition<Doc> =>
  any(is("unitIds", ...reader.units), is("bodyIds", ...reader.bodies));

/**
 * The one audience of a matter that has been sent: everybody when it is open, else those inside its panels and those who
 * handle it. Page, list, feed, mail, calendar, search and export all ask this.
 */
export const audienceOf = <Doc extends Audible>(reader: HandlingReader): Condition<Doc> =>
  any(is("open", true), insideOf<Doc>(reader), handles<Doc>(reader));

const over: Condition<Handling> = is("state", "closed", "withdrawn");
const going = not<Handling>(over);
const unanswered = is<Handling>("answeredOn", null);

const runs: Rule = (reader) => is("panelIds", ...reader.runs);
/** Owns the unit that answers now, or one above it. */
const owns: Rule = (reader) => is("ownerUnitId", ...reader.units);
const inside: Rule = (reader) => any(insideOf<Handling>(reader), handles<Handling>(reader));

/**
 * Who may do what with a matter on its way. A panel proposes and rates; units and bodies answer; coordinators keep it
 * moving.
 */
export const handlingPolicy = {
  see: audienceOf<Handling>,
  /** Reads questions, drafts and what the public does not. */
  seeInside: inside,
  acknowledge: (reader) => all(owns(reader), is("state", "sent")),
  ask: (reader) => all(owns(reader), going, unanswered),
  reply: (reader) => all(going, any(runs(reader), is("panelIds", ...reader.leads))),
  draft: (reader) => all(going, unanswered, any(owns(reader), runs(reader))),
  /** Reads others' drafts of the answer: who answers and who runs the panel, never members. */
  readDrafts: (reader) => any(owns(reader), runs(reader)),
  answer: (reader) => all(owns(reader), going, unanswered),
  forward: (reader) => all(going, unanswered, not<Handling>(is("ownerUnitId", null)), any(owns(reader), runs(reader))),
  addStep: (reader) => all(runs(reader), going),
  /** Some step may be the reader's to write down: which one is said by `steps/who-records.ts`. */
  recordSteps: (reader) => all(going, any(runs(reader), handles<Handling>(reader))),
  followUp: (reader) => all(owns(reader), going, not<Handling>(unanswered)),
  rate: (reader) => all(is("panelIds", ...reader.acts), not<Handling>(is("state", "withdrawn")), not<Handling>(unanswered)),
  tell: (reader) => all(runs(reader), going),
  close: (reader) => all(runs(reader), going),
} satisfies Policy<HandlingReader, Handling, string>;
