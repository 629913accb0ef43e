import type { CSSProperties } from "react";
import { type Locale, langOf, uiText } from "../words.ts";
import type { PlacedStep } from "./fold-steps.ts";
import { stepWidth } from "./step-width.ts";
import { TrackMark } from "./track-mark.tsx";

interface Props {
  readonly step: PlacedStep;
  /** The one step that is marked as current. */
  readonly current: boolean;
  readonly locale: Locale;
  readonly lang: string;
}

/** One step: phase, title with its state in words, date, note, lateness and a link. Punctuation is there for the ear. */
export function TrackStepItem({ step, current, locale, lang }: Props) {
  const ownLang = langOf(locale) === lang ? undefined : langOf(locale);
  const { least, wish } = stepWidth(step);
  const classes = [
    "track-step",
    `track-${step.state}`,
    step.folded ? "track-folded" : "",
    step.phaseHere ? "track-phased" : "",
  ];
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      aria-current={current ? "step" : undefined}
      style={{ "--least": `${least}rem`, "--wish": wish } as CSSProperties}
    >
      {step.phaseHere && (
        <span className={step.phaseHere === "always" ? "track-phase" : "track-phase track-phase-again"}>
          {step.phase}
          <span className="visually-hidden">: </span>
        </span>
      )}
      <TrackMark state={step.state} />
      <span className="track-what">
        <span className="track-title" lang={step.lang}>{step.title}</span>
        <span className="track-said" lang={ownLang}>{`, ${uiText(locale, `track.${step.state}`)}`}</span>
      </span>
      {step.date && (
        <span className="track-when">
          <span className="visually-hidden">, </span>
          {step.dateTime ? <time dateTime={step.dateTime}>{step.date}</time> : step.date}
        </span>
      )}
      {step.note && (
        <span className="track-note">
          <span className="visually-hidden">, </span>
          {step.note}
        </span>
      )}
      {step.late && (
        <span className="track-late">
          <span className="visually-hidden">, </span>
          {step.late}
        </span>
      )}
      {step.link && (
        <span className="track-link">
          <span className="visually-hidden">, </span>
          <a href={step.link.href}>{step.link.text}</a>
        </span>
      )}
    </li>
  );
}
