import type { CSSProperties } from "react";
import { Diamond } from "../icons/diamond.tsx";
import { Icon } from "../icons/icon.tsx";
import { StateLabel } from "../pieces/state-label.tsx";
import { type Locale, langOf, uiText } from "../words.ts";
import { type PlacedStep, foldSteps } from "./fold-steps.ts";
import { trackWidth } from "./step-width.ts";
import { TrackStepItem } from "./track-step-item.tsx";
import { type TrackStage, type TrackView, stageOf } from "./track-view.ts";

export interface TrackProps {
  readonly view: TrackView;
  /** Language of the words that the component adds itself. */
  readonly locale: Locale;
  /** Name of the list for a screen reader. "Asian polku" when left out; name the matter when a page has many tracks. */
  readonly label?: string;
  /** Makes the head line a heading of this level. */
  readonly heading?: 2 | 3 | 4;
}

/** Width of a box, in rem, from which a short track lies down (the query in styles/track-wide.css). */
const wideFrom = 40;
/** The widest box that a page has for a track. One that needs more stays upright everywhere. */
const widest = 66;

/**
 * The track of a matter: first whose turn it is and what comes next, then every step in order. One markup for all widths:
 * the steps stand under each other, and lie down beside each other when the box is wide enough for their longest words.
 * More than nine steps fold their oldest done ones behind a line that opens them.
 */
export function Track({ view, locale, label, heading }: TrackProps) {
  const steps = foldSteps(view.steps);
  const folded = steps.filter((step) => step.folded);
  const needed = trackWidth(steps.filter((step) => !step.folded));
  const current = steps.findIndex((step) => step.state === "now");
  const Head = heading ? (`h${heading}` as const) : "p";
  const lying = needed <= widest;
  // A box that needs more room tells its query that it is narrower than it is: one query serves every length of word.
  const extra = { "--extra": `${Math.max(0, lying ? needed - wideFrom : 0).toFixed(2)}rem` } as CSSProperties;
  return (
    <div className="track" lang={view.lang} style={extra}>
      <div className="track-body">
        <div className="track-head">
          <HeadMark stage={stageOf(view)} />
          <div className="track-turn">
            <Head className="track-holder">{view.holder}</Head>
            <p className="track-next">{view.next}</p>
          </div>
          {view.onTime && <StateLabel state={view.onTime.kind}>{view.onTime.text}</StateLabel>}
        </div>
        {folded.length > 0 && <Fold folded={folded} locale={locale} />}
        {/* The role is named because a list without bullets is no list to VoiceOver. */}
        <ol
          className={lying ? "track-steps track-lying" : "track-steps"}
          role="list"
          aria-label={label ?? uiText(locale, "track.label")}
        >
          {steps.map((step, index) => (
            // Steps have no identity but their place.
            <TrackStepItem key={index} step={step} current={index === current} locale={locale} lang={view.lang} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function HeadMark({ stage }: { readonly stage: TrackStage }) {
  if (stage === "held") return <Diamond size="large" />;
  return <span className={`track-${stage}`}><Icon name={stage === "finished" ? "done" : "dash"} /></span>;
}

function Fold({ folded, locale }: { readonly folded: readonly PlacedStep[]; readonly locale: Locale }) {
  const late = folded.filter((step) => step.late).length;
  return (
    <details className="track-fold" lang={langOf(locale)}>
      <summary>
        <span className="track-fold-show">{uiText(locale, "track.earlier", { count: folded.length })}</span>
        <span className="track-fold-hide">{uiText(locale, "track.hideEarlier")}</span>
        {late > 0 && <span className="track-late">{`, ${uiText(locale, "track.earlierLate", { count: late })}`}</span>}
      </summary>
    </details>
  );
}
