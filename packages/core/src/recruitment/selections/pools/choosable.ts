import type { ApplicationState } from "../../applications/schema.ts";

/** States from which somebody can be chosen: whoever another panel has chosen already, or has left, cannot. */
export const CHOOSABLE: readonly ApplicationState[] = ["eligible", "interview", "reserve"];

/** True when somebody whose application is in this state can be chosen. */
export const mayBeChosen = (state: ApplicationState): boolean => CHOOSABLE.includes(state);
