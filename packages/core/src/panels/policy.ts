import { all, any, is, not, when, type Condition, type Policy } from "../kernel/index.ts";
import type { Panel } from "./panel-model.ts";
import type { PanelReader } from "./places.ts";

type Rule = (reader: PanelReader) => Condition<Panel>;

/**
 * Staff may work in a panel that the tenant hosts, or that it supports. After a handover without support they may not (D7).
 */
const hostedHere: Condition<Panel> = any(is("hostKind", "tenant"), is("hostSupports", true));

/** The panel's own coordinator wherever it is hosted; the tenant's staff in panels hosted here. */
const runs: Rule = ({ personId, staff }) => any(isPerson("coordinatorId", personId), all(when(staff), hostedHere));

const isPerson = (field: "coordinatorId" | "receiverId", personId: string | undefined): Condition<Panel> =>
  (personId === undefined ? when(false) : is(field, personId));

const inState = (...states: readonly Panel["state"][]): Condition<Panel> => is("state", ...states);
const going = not<Panel>(inState("ended"));

/** A panel is public from its opening on, and stays so when it pauses or has ended (domain.md, A12). */
export const PUBLIC_STATES: readonly Panel["state"][] = ["active", "paused", "ended"];

const seesInside: Rule = (reader) => any(
  runs(reader), all(when(reader.privacy), hostedHere), is("id", ...reader.sits, ...reader.visits),
  is("termId", ...reader.satTo),
);

/**
 * Who may do what with a panel. Seeing, taking part and managing are three different things: staff manage and never take
 * part, unless they have a seat of their own.
 */
export const panelPolicy = {
  /** Before it is opened, only those who have some place in it know of a panel. */
  see: (reader) => any(
    inState(...PUBLIC_STATES), seesInside(reader), when(reader.admin), isPerson("receiverId", reader.personId),
    is("id", ...reader.invited),
  ),
  /** Has some place here, if only an invitation to answer. */
  enter: (reader) => any(
    seesInside(reader), when(reader.admin), isPerson("receiverId", reader.personId), is("id", ...reader.invited),
  ),
  seeInside: seesInside,
  /** Who the other members are. Members of an extension are not told. */
  seeMembers: (reader) => any(
    runs(reader), all(when(reader.privacy), hostedHere), is("id", ...reader.sits), is("termId", ...reader.satTo),
  ),
  takePart: (reader) => all(inState("active"), is("id", ...reader.acts)),
  /** Opens the pages of staff. An administrator keeps the one right to name a coordinator where there is none left. */
  enterAsStaff: (reader) => any(runs(reader), when(reader.admin)),
  administer: runs,
  manage: (reader) => all(runs(reader), going),
  /** Writes down what the panel has agreed on: staff, or who leads the panel. */
  leadTogether: (reader) => all(going, any(runs(reader), is("id", ...reader.leads))),
  found: (reader) => all(runs(reader), inState("planned")),
  open: (reader) => all(runs(reader), inState("founded")),
  pause: (reader) => all(runs(reader), inState("active")),
  resume: (reader) => all(runs(reader), inState("paused")),
  end: (reader) => all(runs(reader), inState("founded", "active", "paused")),
  nameCoordinator: (reader) => all(any(runs(reader), when(reader.admin)), going),
  proposeHandover: (reader) => all(runs(reader), inState("founded", "active", "paused"), is("receiverId", null)),
  answerHandover: ({ personId }) => all(going, isPerson("receiverId", personId)),
} satisfies Policy<PanelReader, Panel, string>;

/** What a tenant's staff may do before there is a panel. */
export const mayFound = ({ staff }: PanelReader): boolean => staff;
