import type { StepState } from "./track-view.ts";

/** The mark of a step on its line. Shape tells the state as well as colour does, and words beside it say it. */
export function TrackMark({ state }: { readonly state: StepState }) {
  if (state === "now") {
    return (
      <svg className="track-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path className="diamond-ring" d="M16 1L31 16 16 31 1 16z" />
        <path className="diamond-face" d="M16 3.5L28.5 16 16 28.5 3.5 16z" />
      </svg>
    );
  }
  return (
    <svg className="track-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="track-mark-disc" cx="12" cy="12" r="10.5" />
      {state === "done" && <path className="track-mark-check" d="M7.2 12.4l3.3 3.3 6.3-6.7" />}
      {state === "part" && <path className="track-mark-half" d="M12 1.5a10.5 10.5 0 0 0 0 21z" />}
    </svg>
  );
}
