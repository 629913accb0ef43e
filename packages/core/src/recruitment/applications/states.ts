import type { ApplicationState } from "./schema.ts";

/** From which state an application may come into which (domain.md §2, "Application"). */
export const MOVES: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  "awaiting-confirmation": ["awaiting-guardian", "submitted", "withdrawn"],
  "awaiting-guardian": ["submitted", "not-eligible", "withdrawn"],
  submitted: ["awaiting-guardian", "eligible", "not-eligible", "withdrawn"],
  eligible: [
    "awaiting-guardian", "submitted", "not-eligible", "interview", "selected", "reserve", "not-selected", "withdrawn",
  ],
  "not-eligible": ["submitted", "withdrawn"],
  interview: ["eligible", "not-eligible", "selected", "reserve", "not-selected", "withdrawn"],
  selected: ["eligible", "reserve", "not-selected", "accepted", "declined", "withdrawn"],
  reserve: ["eligible", "selected", "not-selected", "declined", "withdrawn"],
  "not-selected": ["eligible", "reserve", "withdrawn"],
  accepted: [],
  declined: [],
  withdrawn: [],
};

/** States in which an application counts in the pools of the panels that it wishes for. */
export const POOL_STATES: readonly ApplicationState[] = [
  "eligible", "interview", "selected", "reserve", "not-selected", "accepted",
];

/** True when an application in this state counts in its pools. */
export const inPool = (state: ApplicationState): boolean => POOL_STATES.includes(state);
