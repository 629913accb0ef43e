import { type Locale, uiText } from "../words.ts";
import { type TrackStep, type TrackView, withoutSoftHyphens } from "./track-view.ts";

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function stepLine(step: TrackStep, number: number, width: number, locale: Locale): string {
  const state = uiText(locale, `track.${step.state}`);
  const link = step.link && /^https?:/.test(step.link.href) ? `${step.link.text}: ${step.link.href}` : step.link?.text;
  const facts = [state, step.date, step.late, step.note, link].filter(Boolean).join(", ");
  return `${String(number).padStart(width)}. ${step.title}: ${facts}`;
}

/**
 * A track as plain text for mail: whose turn, what comes next, then a numbered list with each step's state in words.
 * Reads the same aloud. A link keeps its address only when it is a whole one.
 */
export function trackText(view: TrackView, locale: Locale): string {
  const head = [view.holder, view.onTime?.text, view.next].filter((text): text is string => Boolean(text)).map(sentence);
  const width = String(view.steps.length).length;
  const lines = view.steps.flatMap((step, index) => {
    const line = stepLine(step, index + 1, width, locale);
    const before = view.steps[index - 1]?.phase;
    return step.phase !== undefined && step.phase !== before ? [...(index > 0 ? [""] : []), step.phase, line] : [line];
  });
  return withoutSoftHyphens([head.join(" "), "", ...lines].join("\n"));
}
