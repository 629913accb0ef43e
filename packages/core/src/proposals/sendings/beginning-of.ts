import type { Handling } from "../../handling/index.ts";
import type { Proposal } from "../model.ts";

/** When a proposal was heard, taken up by a meeting and adopted. What was agreed on in writing no meeting took up. */
export function beginningOf({ heardOn, adoption }: Proposal): NonNullable<Handling["beginning"]> {
  return {
    ...(heardOn && { heardOn }), ...(adoption && { adoptedOn: adoption.on }),
    ...(adoption?.way === "meeting" && { agendaOn: adoption.on }),
  };
}
