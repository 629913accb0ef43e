import type { PlacedStep } from "./fold-steps.ts";

/** Widths of letters as shares of the type size: Inter at weight 620, rounded up. Other letters are as wide as "n". */
const letters: readonly (readonly [width: number, letters: string])[] = [
  [0, "\u00AD"],
  [0.28, "ijlI"],
  [0.33, " .,:;'’"],
  [0.42, "ftr()/1"],
  [0.48, "-–"],
  [0.59, "aceksvxyzåäEFJL"],
  [0.77, "ACDGHKNOQRTUVXYÅÄÖ"],
  [0.92, "mwM"],
  [1.02, "W%"],
];
const widths = new Map(letters.flatMap(([width, group]) => Array.from(group, (letter) => [letter, width] as const)));
const otherWidth = 0.64;
/** Sizes in rem, as in styles/track-wide.css: so a reader who makes text larger is counted with. */
const titleSize = 1.0625;
const noteSize = 0.9375;
const gap = 0.75;
const least = 5.25;
const chip = 1.25;

const wordWidth = (word: string, size: number): number =>
  size * Array.from(word).reduce((sum, letter) => sum + (widths.get(letter) ?? otherWidth), 0);
/** A word may be broken after a hyphen, and at a soft hyphen, which then shows one. */
const longestPart = (text: string, size: number): number =>
  Math.max(0, ...text.replaceAll(/[\u00AD-]/g, "- ").split(/\s+/).map((part) => wordWidth(part, size)));

/** Widths in rem of a step beside others. */
export interface StepWidth {
  /** Narrower, and its longest unbreakable word would be cut. */
  readonly least: number;
  /** How much more would keep every line of it in one piece. What room is left is shared by these wishes. */
  readonly wish: number;
}

const rounded = (width: number): number => Math.round(width * 100) / 100;

/** How wide a step must be beside others, and how wide it would like to be. */
export function stepWidth(step: PlacedStep): StepWidth {
  const extra = step.state === "now" ? chip : 0;
  const small = [step.date, step.note, step.late, step.link?.text].map((text) => text ?? "");
  // The label of a phase stays in one piece, and must not run into the next one.
  const label = step.alone ? wordWidth(step.phase ?? "", noteSize) : 0;
  const parts = [label, longestPart(step.title, titleSize) + extra, ...small.map((text) => longestPart(text, noteSize))];
  const wholes = [wordWidth(step.title, titleSize) + extra, ...small.map((text) => wordWidth(text, noteSize))];
  const needed = Math.max(least, ...parts) + gap;
  const missing = Math.max(label, ...wholes) + gap - needed;
  // A little is wished for in any case, so that short steps spread too; the step that is held comes first.
  return { least: rounded(needed), wish: rounded(Math.max(1, step.state === "now" ? missing * 3 : Math.min(missing, 2))) };
}

/** Width in rem that the steps need beside each other. */
export const trackWidth = (steps: readonly PlacedStep[]): number =>
  steps.reduce((sum, step) => sum + stepWidth(step).least, 0);
