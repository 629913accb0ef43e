import { all, any, is, not, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { Part } from "../procedures.ts";
import type { Membership } from "./model.ts";

/** Who asks about a membership: whose it is, and what the reader may do in the panel. */
export interface MembershipReader {
  readonly personId: string | undefined;
  readonly manages: boolean;
  readonly seesMembers: boolean;
}

/** What of the reader's part in the panel decides about its memberships. */
export function membershipReader({ reader, abilities }: Part): MembershipReader {
  return { personId: reader.personId, manages: abilities.manage, seesMembers: abilities.seeMembers };
}

type Rule = (reader: MembershipReader) => Condition<Membership>;

const mine: Rule = ({ personId }) => (personId === undefined ? when(false) : is("personId", personId));
/** The member, or staff who write down what somebody without a computer has said. */
const mineOrWrittenDown: Rule = (reader) => any(mine(reader), when(reader.manages));
const inState = (...states: readonly Membership["state"][]): Condition<Membership> => is("state", ...states);
const living = not<Membership>(inState("ended"));

export const membershipPolicy = {
  see: (reader) => any(mine(reader), when(reader.seesMembers || reader.manages)),
  /** Hears what became of it: to other members a membership tells no more than the list of members does. */
  speakFor: mineOrWrittenDown,
  answer: (reader) => all(mineOrWrittenDown(reader), inState("invited")),
  setPublication: (reader) => all(mineOrWrittenDown(reader), living, not<Membership>(inState("invited"))),
  askGuardian: ({ manages }) => all(when(manages), living, not<Membership>(inState("invited"))),
  resign: (reader) => all(mine(reader), living, not<Membership>(inState("invited"))),
  leave: (reader) => all(mineOrWrittenDown(reader), inState("active")),
  comeBack: (reader) => all(mineOrWrittenDown(reader), inState("on-leave")),
  activate: ({ manages }) => all(when(manages), inState("accepted", "in-orientation")),
  end: ({ manages }) => all(when(manages), living),
  changeRoles: ({ manages }) => all(when(manages), living),
  changeAccess: ({ manages }) => all(when(manages), living),
} satisfies Policy<MembershipReader, Membership, string>;
