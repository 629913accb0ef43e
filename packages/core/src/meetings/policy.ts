import { all, any, is, not, when, type Condition, type Policy } from "../kernel/index.ts";
import type { Part } from "../panels/index.ts";
import { SITTING } from "../panels/schema.ts";
import type { Meeting } from "./model.ts";

/** Who asks about the meetings of one panel: the reader's place in it. All facts, no rules. */
export interface MeetingReader {
  readonly panelId: string;
  readonly personId: string | undefined;
  /** Sees the panel as its members do: members, its staff, the data protection officer. */
  readonly inside: boolean;
  /** Chair, vice-chair, secretary or coordinator. */
  readonly leads: boolean;
  /** Takes part in the panel as a member. */
  readonly acts: boolean;
  /** A standing member of the extension. */
  readonly standing: boolean;
  /** Asked to one meeting alone (B6), by its id or by its day. */
  readonly guestOf: string | undefined;
  readonly guestOn: string | undefined;
}

/** A reader's place among a panel's meetings, from the reader's part in the panel. */
export function meetingReader(panelId: string, { reader, membership, abilities }: Part): MeetingReader {
  const open = membership?.access !== "closed" && membership !== undefined && SITTING.includes(membership.state);
  const extension = open ? membership?.extension : undefined;
  const guest = extension?.kind === "meeting" ? extension : undefined;
  return {
    panelId, personId: reader.personId, inside: abilities.seeMembers, leads: abilities.leadTogether,
    acts: abilities.takePart || guest !== undefined,
    standing: open && membership?.access === "limited" && guest === undefined,
    guestOf: guest?.meetingId,
    // A guest without a named meeting comes to the one of that day.
    guestOn: guest?.meetingId === undefined ? guest?.day : undefined,
  };
}

type Rule = (reader: MeetingReader) => Condition<Meeting>;

const inState = (...states: readonly Meeting["state"][]): Condition<Meeting> => is("state", ...states);
const notDraft = not<Meeting>(inState("draft"));
const going = not<Meeting>(inState("draft", "cancelled", "postponed"));
const ofPanel: Rule = ({ panelId }) => is("panelIds", panelId);

/** Who is asked to this very meeting without being a member who sees everything (B6). */
const asGuest: Rule = ({ standing, guestOf, guestOn }) => all(
  is("extended", true), notDraft,
  any(
    when(standing), guestOf === undefined ? when(false) : is("id", guestOf),
    guestOn === undefined ? when(false) : is("day", guestOn),
  ),
);

const inside: Rule = (reader) => all(
  ofPanel(reader), any(when(reader.leads), all(when(reader.inside), notDraft), asGuest(reader)),
);

/** Everybody: a meeting that stands in the public list, once it is more than a draft. */
export const inPublic: Condition<Meeting> = all(is("listed", true), notDraft);

/** The public reads the agenda of such a meeting when it has been sent. */
export const agendaInPublic: Condition<Meeting> = all(
  inPublic, is("agendaPublic", true), inState("agenda-out", "held", "documented"),
);

/** What the public may read of its minutes, when they are published. */
export const minutesInPublic: Condition<Meeting> = all(inPublic, is("memoPublic", true), inState("documented", "held"));

const arranges: Rule = (reader) => all(ofPanel(reader), when(reader.leads));
const writes: Rule = (reader) => all(ofPanel(reader), any(
  when(reader.leads), all(
    when(reader.inside), reader.personId === undefined ? when(false) : is("secretaryId", reader.personId)
  ),
));

/**
 * Who may do what with a meeting: the one audience rule for pages, lists, feeds, calendars and mail. Each reader comes
 * through one of the meeting's panels.
 */
export const meetingPolicy = {
  see: (reader) => all(ofPanel(reader), any(inPublic, inside(reader))),
  seeInside: inside,
  /** The minutes before they are public, and who was there: members, not guests of one evening. */
  seeAll: (reader) => all(ofPanel(reader), any(when(reader.leads), all(when(reader.inside), notDraft))),
  arrange: arranges,
  write: (reader) => all(writes(reader), going),
  propose: (reader) => all(inside(reader), any(when(reader.leads), when(reader.acts)), inState(
    "draft", "scheduled", "called", "agenda-out", "postponed",
  )),
  comment: (reader) => all(ofPanel(reader), when(reader.inside && (reader.acts || reader.leads)), going),
  schedule: (reader) => all(arranges(reader), inState("draft")),
  change: (reader) => all(arranges(reader), inState("draft", "scheduled", "called", "agenda-out", "postponed")),
  call: (reader) => all(arranges(reader), inState("scheduled")),
  sendAgenda: (reader) => all(arranges(reader), inState("called")),
  hold: (reader) => all(writes(reader), inState("scheduled", "called", "agenda-out")),
  postpone: (reader) => all(arranges(reader), inState("scheduled", "called", "agenda-out", "postponed")),
  cancel: (reader) => all(arranges(reader), inState("draft", "scheduled", "called", "agenda-out", "postponed")),
} satisfies Policy<MeetingReader, Meeting, string>;
