import { all, any, is, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { Part } from "../procedures.ts";
import type { Handover } from "./model.ts";

export interface HandoverReader {
  readonly personId: string | undefined;
  readonly manages: boolean;
  readonly administers: boolean;
}

/** What of the reader's part in the panel decides about its handovers. */
export function handoverReader({ reader, abilities }: Part): HandoverReader {
  return { personId: reader.personId, manages: abilities.manage, administers: abilities.administer };
}

const receives = ({ personId }: HandoverReader): Condition<Handover> => (
  personId === undefined ? when(false) : is("receiverId", personId)
);
const underWay: Condition<Handover> = is("state", "proposed", "confirmed");

/** Both sides confirm and both may step back until it has happened (D7). */
export const handoverPolicy = {
  see: (reader) => any(when(reader.administers), receives(reader)),
  confirm: (reader) => all(any(when(reader.manages), receives(reader)), is("state", "proposed")),
  withdraw: (reader) => all(any(when(reader.manages), receives(reader)), underWay),
} satisfies Policy<HandoverReader, Handover, string>;
