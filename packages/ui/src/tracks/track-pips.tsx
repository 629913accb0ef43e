import { type Locale, langOf, uiText } from "../words.ts";
import { type TrackView, stageOf, withoutSoftHyphens } from "./track-view.ts";

export interface TrackPipsProps {
  readonly view: Pick<TrackView, "lang" | "holder" | "steps" | "onTime">;
  readonly locale: Locale;
  /** Leave out the words when the row says elsewhere who holds the matter. They are then read out only. */
  readonly words?: "beside" | "spoken";
}

/**
 * A track in the height of a line, for rows of a list: a pip for each step, the diamond on the one that is held, red edges
 * when it is late. The words carry all of it, so the drawing is hidden from screen readers.
 */
export function TrackPips({ view, locale, words = "beside" }: TrackPipsProps) {
  const at = view.steps.findIndex((step) => step.state === "now");
  const late = view.steps[at]?.late !== undefined || view.onTime?.kind === "late";
  const stage = stageOf(view);
  const position = uiText(locale, "track.position", { at: at + 1, of: view.steps.length });
  const own = { held: `${position} · `, finished: uiText(locale, "track.finished"), resting: "" }[stage];
  return (
    <span className="pips-row">
      <span className={late ? "pips pips-late" : "pips"} aria-hidden="true">
        {view.steps.map((step, index) => (
          <span key={index} className={`pip pip-${step.state}`} />
        ))}
      </span>
      <span className={words === "beside" ? "pips-words" : "visually-hidden"}>
        <span lang={langOf(locale)}>{own}</span>
        {stage !== "finished" && <span lang={view.lang}>{withoutSoftHyphens(view.holder)}</span>}
        {late && (
          <span className="visually-hidden" lang={langOf(locale)}>{`, ${uiText(locale, "track.late")}`}</span>
        )}
      </span>
    </span>
  );
}
