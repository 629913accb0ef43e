import { all, any, is, not, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { AgendaItem } from "../model.ts";

/** Who asks about an item of an agenda. */
export interface ItemReader {
  readonly personId: string | undefined;
  /** A member, or staff of the panel. */
  readonly inside: boolean;
  /** Is asked to the item's meeting, a guest included. */
  readonly invited: boolean;
  readonly leads: boolean;
  /** Writes the minutes of the item's meeting. */
  readonly writes: boolean;
}

type Rule = (reader: ItemReader) => Condition<AgendaItem>;

const inState = (...states: readonly AgendaItem["state"][]): Condition<AgendaItem> => is("state", ...states);
const mine: Rule = ({ personId }) => (personId === undefined ? when(false) : is("proposedBy", personId));
const onAgenda = inState("accepted", "handled", "continued");

/** Guests see what is on the agenda of their meeting; what still waits is the panel's own. */
export const itemPolicy = {
  see: (reader) => any(when(reader.inside || reader.leads), mine(reader), all(when(reader.invited), onAgenda)),
  change: (reader) => any(all(when(reader.leads), not(inState("declined"))), all(mine(reader), inState("proposed"))),
  accept: ({ leads }) => all(when(leads), inState("proposed", "declined")),
  decline: ({ leads }) => all(when(leads), inState("proposed")),
  move: ({ leads }) => all(when(leads), inState("accepted")),
  finish: ({ writes }) => all(when(writes), inState("accepted")),
  addMaterial: (reader) => any(all(when(reader.leads), not(inState("declined"))), all(mine(reader), inState("proposed"))),
  markHeated: ({ writes }) => all(when(writes), onAgenda),
} satisfies Policy<ItemReader, AgendaItem, string>;
