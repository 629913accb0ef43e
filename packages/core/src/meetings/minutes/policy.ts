import { all, is, when, type Condition, type Policy } from "../../kernel/index.ts";
import type { Minutes } from "../model.ts";

/** Who asks about the minutes of a meeting, from what the reader may do with the meeting. */
export interface MinutesReader {
  readonly sees: boolean;
  readonly writes: boolean;
  readonly arranges: boolean;
  readonly comments: boolean;
}

const inState = (...states: readonly Minutes["state"][]): Condition<Minutes> => is("state", ...states);

export const minutesPolicy = {
  see: ({ sees }) => when(sees),
  write: ({ writes }) => all(when(writes), inState("draft", "for-comment")),
  comment: ({ comments }) => all(when(comments), inState("draft", "for-comment")),
  sendForComment: ({ writes }) => all(when(writes), inState("draft", "for-comment")),
  approve: ({ arranges }) => all(when(arranges), inState("for-comment")),
  hide: ({ arranges }) => when(arranges),
  publish: ({ arranges }) => all(when(arranges), inState("approved")),
  choosePublicity: ({ arranges }) => all(when(arranges), inState("draft", "for-comment", "approved")),
  keepInternal: ({ arranges }) => all(when(arranges), inState("approved")),
} satisfies Policy<MinutesReader, Minutes, string>;
