import { helsinkiDay, type LocalizedText } from "@raati/i18n";
import type { Handling } from "../model.ts";
import type { Names } from "../names.ts";
import type { HandlingFacts } from "./track-of.ts";

const UNKNOWN: LocalizedText = { fi: "–" };

/** A handling as a track sees it. */
export function factsOfHandling(handling: Handling, names: Names): HandlingFacts {
  const {
    sentOn, ownerUnitId, acknowledgedOn, ackDueOn, answerDueOn, answeredOn, followUps, closedOn, withdrawal, told
  } = handling;
  const final = told.find((one) => one.final && one.to.includes("members"));
  return {
    sentOn, acknowledgedOn, ackDueOn, answerDueOn, answeredOn, followUps, closedOn,
    answerer: ownerUnitId === undefined ? undefined : names.get(handling.answer?.unitId ?? ownerUnitId) ?? UNKNOWN,
    toldOn: final && helsinkiDay(final.at), withdrawnOn: withdrawal && helsinkiDay(withdrawal.at),
    steps: handling.steps.map((step) => ({
      ...step, name: nameOfStep(step, names), answers: step.unitId !== undefined && step.unitId === ownerUnitId,
    })),
  };
}

/** The unit's or the body's own name, or what the step was given. */
export function nameOfStep({ unitId, bodyId, name }: Handling["steps"][number], names: Names): LocalizedText {
  return name ?? names.get(unitId ?? bodyId ?? "") ?? UNKNOWN;
}
