import { OVER, SETTLED, type HandlingView } from "@raati/core/handling/schema";

/** What a reader may open a form for on the page of a matter. */
export const DEEDS = [
  "answer", "ask", "reply", "record", "skip", "add-step", "forward", "follow-up", "report", "tell", "rate",
] as const;
export type Deed = (typeof DEEDS)[number];

/** A form that is open: what for, and the step, question or measure that it is about. */
export interface Doing {
  readonly deed: Deed;
  readonly about?: string | undefined;
}

/** True when the reader may do this now. The server asks again when it is sent. */
export function mayDo({ abilities, questions, steps, followUps }: HandlingView, { deed, about }: Doing): boolean {
  switch (deed) {
    case "answer": return abilities.draft;
    case "ask": return abilities.ask;
    case "reply": return abilities.reply && questions.some(({ id, reply }) => id === about && !reply);
    case "record": return steps.some((step) => step.id === about && step.abilities.record);
    case "skip": return steps.some((step) => step.id === about && step.abilities.skip);
    case "add-step": return abilities.addStep;
    case "forward": return abilities.forward;
    case "follow-up": return abilities.followUp;
    case "report": return abilities.followUp && followUps.some(({ id }) => id === about);
    case "tell": return abilities.tell;
    default: return abilities.rate;
  }
}

/** What waits for this reader first. It carries the page's one primary button. */
export function nextDeed(handling: HandlingView): Doing | "acknowledge" | "close" | undefined {
  const { abilities, questions, steps, followUps, missing } = handling;
  if (abilities.acknowledge) return "acknowledge";
  const question = questions.find(({ reply }) => !reply);
  if (abilities.reply && question) return { deed: "reply", about: question.id };
  if (abilities.answer) return { deed: "answer" };
  const step = steps.find((one) => one.abilities.record && !SETTLED.includes(one.state));
  if (step && abilities.recordSteps) return { deed: "record", about: step.id };
  const measure = followUps.find(({ state }) => !OVER.includes(state));
  if (abilities.followUp && measure) return { deed: "report", about: measure.id };
  if (abilities.close && missing.length === 0) return "close";
  if (abilities.tell && missing.some((need) => need === "what-happened" || need === "told-members")) return { deed: "tell" };
  if (abilities.rate && handling.ratings.mine === undefined) return { deed: "rate" };
  return undefined;
}

/** What the reader may do besides that is about the matter as a whole. */
export const otherDeeds = (handling: HandlingView, next: ReturnType<typeof nextDeed>): Deed[] =>
  (["answer", "ask", "forward", "add-step", "follow-up", "tell", "rate"] as const)
    .filter((deed) => mayDo(handling, { deed }) && (typeof next !== "object" || next.deed !== deed));
