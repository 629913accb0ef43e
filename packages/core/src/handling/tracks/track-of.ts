import { daysBetween, type Day, type LocalizedText } from "@raati/i18n";
import type { FollowUp } from "../follow-ups/schema.ts";
import { OVER } from "../follow-ups/schema.ts";
import { SETTLED, type Step } from "../steps/schema.ts";
import type { Track, TrackNext, TrackStep } from "./schema.ts";

/** What a track is made from: the matter's own beginning, and its handling once it has been sent. */
export interface TrackFacts {
  readonly heardOn?: Day | undefined;
  /** The day of the meeting that took it up. Left out for a matter that no meeting took up. */
  readonly agendaOn?: Day | undefined;
  readonly adoptedOn?: Day | undefined;
  readonly withdrawnOn?: Day | undefined;
  /** The name of the panel: it holds the matter until it has agreed on it. */
  readonly panel?: LocalizedText | undefined;
  readonly handling?: HandlingFacts | undefined;
}

export interface HandlingFacts {
  readonly sentOn: Day;
  readonly steps: readonly (Pick<Step, "id" | "kind" | "state" | "on" | "dueOn" | "section" | "outcome" | "link"> & {
    readonly name: LocalizedText;
    /** The unit that answers. */
    readonly answers: boolean;
  })[];
  /** Undefined where nobody is asked for an answer: a statement that bodies handle. */
  readonly answerer?: LocalizedText | undefined;
  readonly acknowledgedOn?: Day | undefined;
  readonly ackDueOn?: Day | undefined;
  readonly answerDueOn?: Day | undefined;
  readonly answeredOn?: Day | undefined;
  readonly followUps: readonly Pick<FollowUp, "state" | "percent" | "dueOn" | "doneOn">[];
  readonly toldOn?: Day | undefined;
  readonly closedOn?: Day | undefined;
  readonly withdrawnOn?: Day | undefined;
}

/** A step before it is known which of those not done is held now. */
type Open = Omit<TrackStep, "state" | "daysLate"> & { readonly state: "done" | "open" | "skipped" };

const reached = (key: TrackStep["key"], on: Day | undefined, more: Partial<Open> = {}): Open =>
  ({ key, state: on === undefined ? "open" : "done", ...(on !== undefined && { on }), ...defined(more) });

function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/**
 * The track of a matter (design.md, "Signature"): every step from hearing to telling back with its day, who holds it now,
 * what is late, and one sentence about what comes next. Names are of units, bodies and panels, never of people: the
 * coordinator, who sends what the panel agreed on and tells it what came of it, stands there as a role.
 *
 * @param today the day in Helsinki: lateness is counted to it
 */
export function trackOf(facts: TrackFacts, today: Day): Track {
  const { handling, panel } = facts;
  const withdrawnOn = handling?.withdrawnOn ?? facts.withdrawnOn;
  const open = [...beginning(facts), ...(handling ? onItsWay(handling) : []), ...ending(facts)];
  if (withdrawnOn !== undefined) {
    const walked = open.filter(({ state }) => state !== "open").map(
      (one) => ({ ...one, state: one.state as "done" | "skipped" })
    );
    return {
      steps: [...walked, { key: "withdrawn", state: "done", on: withdrawnOn }],
      next: { key: "handling:next.withdrawn" }, late: false, finished: true,
    };
  }
  const first = open.findIndex(({ state }) => state === "open");
  const steps = open.map((one, index) => placed(one, index === first, today));
  const current = steps[first];
  const byCoordinator = current?.key === "sent" || current?.key === "told-back";
  const holder = byCoordinator ? undefined : current && (current.holder ?? panel);
  const late = steps.some(({ state }) => state === "late");
  return {
    steps, ...(holder && { holder }), ...(byCoordinator && { holderRole: "coordinator" as const }),
    next: defined(nextOf(current, handling, holder)), late, finished: first < 0,
  };
}

function beginning({ heardOn, agendaOn, adoptedOn, handling, panel }: TrackFacts): Open[] {
  // A matter that no meeting took up was agreed on in writing: it has no step for an agenda.
  const agreed = adoptedOn !== undefined || handling !== undefined;
  const agenda = agendaOn === undefined && agreed ? [] : [reached("on-agenda", agendaOn, { holder: panel })];
  return [
    reached("heard", heardOn ?? adoptedOn ?? handling?.sentOn, { holder: panel }), ...agenda,
    reached(
      "adopted", adoptedOn ?? handling?.sentOn, { holder: panel }
    ), reached("sent", handling?.sentOn),
  ];
}

function onItsWay(handling: HandlingFacts): Open[] {
  const { steps, answerer, answeredOn, answerDueOn } = handling;
  const shown = steps.map((step): Open => {
    const { id, on, section, outcome, link, name } = step;
    // The unit that answers has the day of its answer.
    const dueOn = step.dueOn ?? (step.answers ? answerDueOn : undefined);
    const state = step.state === "skipped" ? "skipped" : SETTLED.includes(step.state) ? "done" : "open";
    return {
      key: "step", stepId: id, state, ...defined({ on: state === "open" ? undefined : on, dueOn, section, outcome, link }),
      holder: name
    };
  });
  if (answerer === undefined) return shown;
  const answered = reached("answered", answeredOn, { dueOn: answerDueOn, holder: answerer });
  // The answer stands behind the step of the unit that gives it; bodies that come later handle the answer.
  const place = steps.findLastIndex(({ answers }) => answers) + 1;
  return [...shown.slice(0, place), answered, ...shown.slice(place)];
}

function ending({ handling }: TrackFacts): Open[] {
  const followUps = handling?.followUps ?? [];
  const toldOn = handling?.toldOn;
  const told = reached("told-back", toldOn);
  if (
    handling && handling.answeredOn === undefined && handling.answerer !== undefined
  ) return [{ key: "done", state: "open" }, told];
  if (followUps.length === 0) return handling || toldOn ? [told] : [{ key: "answered", state: "open" }, told];
  const percent = Math.round(followUps.reduce((sum, one) => sum + one.percent, 0) / followUps.length);
  const waiting = followUps.filter(({ state }) => !OVER.includes(state));
  const dueOn = waiting.map((one) => one.dueOn).sort()[0];
  const begun = followUps.some(({ state }) => state !== "planned");
  const doneOn = waiting.length > 0 ? undefined : followUps.flatMap(
    (one) => one.doneOn ?? []
  ).sort().at(-1) ?? handling?.answeredOn;
  const holder = handling?.answerer;
  return [
    { key: "being-done", state: begun && waiting.length === 0 ? "done" : "open", percent, ...defined({ dueOn, holder }) },
    reached("done", doneOn, { holder }), told,
  ];
}

function placed(one: Open, current: boolean, today: Day): TrackStep {
  const { state, ...rest } = one;
  if (state === "skipped") return { ...rest, state };
  const end = state === "done" ? one.on : today;
  const days = one.dueOn !== undefined && end !== undefined ? daysBetween(one.dueOn, end) : 0;
  const daysLate = days > 0 ? { daysLate: days } : {};
  if (state === "done") return { ...rest, ...daysLate, state };
  // What is late is late even before its turn: a missed step is never hidden (E8).
  return { ...rest, ...daysLate, state: days > 0 ? "late" : current ? "now" : "coming" };
}

function nextOf(
  current: TrackStep | undefined, handling: HandlingFacts | undefined, holder: LocalizedText | undefined
): TrackNext {
  if (!current) return { key: "handling:next.finished" };
  const { dueOn: day, daysLate: days } = current;
  const late = current.state === "late";
  const say = (key: string, more: Partial<TrackNext> = {}): TrackNext => defined(
    { key: `handling:next.${key}`, holder, day, days: late ? days : undefined, ...more }
  );
  switch (current.key) {
    case "heard": case "on-agenda": return say("discuss");
    case "adopted": return say("adopt");
    case "sent": return say("send");
    case "step": case "answered": return stepNext(current, handling, say);
    case "being-done": case "done": return say(late ? "doLate" : "do");
    default: return say("tell");
  }
}

function stepNext(
  current: TrackStep, handling: HandlingFacts | undefined, say: (key: string, more?: Partial<TrackNext>) => TrackNext,
): TrackNext {
  const step = handling?.steps.find(({ id }) => id === current.stepId);
  const answers = current.key === "answered" || step?.answers === true;
  const late = current.state === "late";
  if (!answers) return say(late ? "handleLate" : current.dueOn ? "handle" : "handleSometime");
  if (
    !late && handling?.acknowledgedOn === undefined && handling?.ackDueOn
  ) return say("acknowledge", { day: handling.ackDueOn });
  return say(late ? "answerLate" : "answer");
}
