import type { Day } from "@raati/i18n";
import type { Tx } from "../kernel/index.ts";
import {
  answerGiven, followUpReported, handlingAcknowledged, handlingClosed, handlingForwarded, handlingWithdrawn, questionAsked,
  stepAdded, stepRecorded,
} from "./events.ts";
import type { Matter } from "./handling-schema.ts";
import { HandlingModel, type Handling } from "./model.ts";

/** After each of these the matter's own row may have to show something else. */
export const matterMoved = [
  handlingAcknowledged, handlingForwarded, stepRecorded, stepAdded, questionAsked, answerGiven, followUpReported,
  handlingClosed, handlingWithdrawn,
] as const;

/** What the row of a matter shows of its handling, so that lists are read without it. */
export type HandlingMirror = Pick<Handling, "state" | "unitIds" | "bodyIds" | "answeredOn">
  & { readonly outcome?: NonNullable<Handling["answer"]>["outcome"]; readonly changedOn?: Day };

/** What the row of a matter shows of its handling now. `changedOn` is the last day on which a measure was done. */
export function mirrorOf({ state, unitIds, bodyIds, answer, answeredOn, followUps }: Handling): HandlingMirror {
  const changedOn = followUps.flatMap(({ doneOn }) => doneOn ?? []).sort().at(-1);
  return {
    state, unitIds, bodyIds, ...(answer && { outcome: answer.outcome }), ...(answeredOn && { answeredOn }),
    ...(changedOn && { changedOn }),
  };
}

/** Whether a row shows these values already: an event may be told more than once. */
export function shows<Values extends object>(row: { readonly [Field in keyof Values]?: unknown }, values: Values): boolean {
  return (Object.keys(values) as (keyof Values)[])
    .every((field) => JSON.stringify(row[field]) === JSON.stringify(values[field]));
}

/** The handling that an event is about, where it is the handling of such a matter. */
export async function handlingOfKind(tx: Tx, handlingId: string, kind: Matter["kind"]): Promise<Handling | undefined> {
  const handling = await tx.of(HandlingModel).findOne({ id: handlingId });
  return handling?.matterKind === kind ? handling : undefined;
}

/** As much of a matter as tells how it began. */
interface Begun {
  readonly heardOn?: Day | undefined;
  readonly adoption?: { readonly on: Day; readonly way: "meeting" | "written"; readonly accepted?: boolean } | undefined;
}

/** When a matter was heard, taken up by a meeting and adopted. What was agreed on in writing no meeting took up. */
export function beginningOf({ heardOn, adoption }: Begun): NonNullable<Handling["beginning"]> {
  const agreed = adoption?.accepted === false ? undefined : adoption;
  return {
    ...(heardOn && { heardOn }), ...(agreed && { adoptedOn: agreed.on }),
    ...(agreed?.way === "meeting" && { agendaOn: agreed.on }),
  };
}
