import type { StateKind } from "../pieces/state-label.tsx";

/** Where a step is: walked, held now, begun ahead of its turn, or to come. */
export type StepState = "done" | "now" | "part" | "todo";

/** One step of a track. All text is translated by the caller; soft hyphens are welcome in long names. */
export interface TrackStep {
  readonly title: string;
  readonly state: StepState;
  /** As people read it: "9.6.2026" or "2/4 valmiina". */
  readonly date?: string;
  /** The same day for machines: "2026-06-09". */
  readonly dateTime?: string;
  readonly note?: string;
  /** Words for lateness: "28 päivää myöhässä". It stays on the step after the step is done. */
  readonly late?: string;
  /** The phase that this step begins or continues. Shown at its first step. */
  readonly phase?: string;
  readonly link?: { readonly href: string; readonly text: string };
  /** When the title is in another language than the track: "sv". */
  readonly lang?: string;
}

/** The track of a matter: who holds it, what comes next, and every step. */
export interface TrackView {
  /** Language of the texts, as the attribute `lang` wants it. */
  readonly lang: string;
  /** A whole phrase, because Finnish bends the name: "Nyt aluevaltuustolla". */
  readonly holder: string;
  /** One plain sentence about what happens next, and when. */
  readonly next: string;
  readonly onTime?: { readonly kind: StateKind; readonly text: string };
  readonly steps: readonly TrackStep[];
}

/** Somebody holds the matter, all of it is done, or it rests between two turns. The diamond is for the first alone. */
export type TrackStage = "held" | "finished" | "resting";

/** Where a track as a whole stands, by the states of its steps. */
export function stageOf({ steps }: Pick<TrackView, "steps">): TrackStage {
  if (steps.some((step) => step.state === "now")) return "held";
  return steps.every((step) => step.state === "done") ? "finished" : "resting";
}

/** Text without soft hyphens: for mail, and for what is only spoken. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll("\u00AD", "");
