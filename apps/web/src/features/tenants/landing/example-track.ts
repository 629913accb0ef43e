import { htmlLang, type Locale, type Translator } from "@raati/i18n";
import type { StepState, TrackView } from "@raati/ui";

const STEPS = [
  ["one", "done"],
  ["two", "done"],
  ["three", "done"],
  ["four", "now"],
  ["five", "todo"],
] as const satisfies readonly (readonly [string, StepState])[];

/** A proposal on its way, to show what a track is. It is nobody's, so it has no dates. */
export function exampleTrack(t: Translator["t"], locale: Locale): TrackView {
  const say = (key: string) => t(`web:landing.example.${key}`);
  return {
    lang: htmlLang(locale),
    holder: say("holder"),
    next: say("next"),
    onTime: { kind: "good", text: say("onTime") },
    steps: STEPS.map(([key, state]) => ({ title: say(key), state })),
  };
}
