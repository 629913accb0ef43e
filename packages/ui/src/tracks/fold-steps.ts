import type { TrackStep } from "./track-view.ts";

/** A step with what its place in the list tells. */
export interface PlacedStep extends TrackStep {
  readonly folded: boolean;
  /** The phase to print: at its first step, and again at the first step that a fold leaves in sight. */
  readonly phaseHere?: "always" | "when-folded";
  /** The only step of its phase before another phase begins: the label has no other room than its own. */
  readonly alone?: boolean;
}

const longest = 9;
/** Steps already walked that stay in sight before the one that is held: where the matter came from. */
const keptInSight = 2;

/**
 * Decides which steps of a long track are folded away: of more than nine, the oldest done ones, until nine are left or only
 * the last two done ones are. Fewer than two are never folded, since the line that opens them would take their place.
 */
export function foldSteps(steps: readonly TrackStep[]): readonly PlacedStep[] {
  const firstOpen = steps.findIndex((step) => step.state !== "done");
  const walked = firstOpen === -1 ? steps.length : firstOpen;
  const wanted = Math.min(steps.length - longest, walked - keptInSight);
  const count = steps.length > longest && wanted > 1 ? wanted : 0;
  return steps.map((step, index) => {
    const begins = step.phase !== undefined && steps[index - 1]?.phase !== step.phase;
    const again = count > 0 && index === count && step.phase !== undefined && !begins;
    const phaseHere = begins ? "always" : again ? "when-folded" : undefined;
    const next = steps[index + 1];
    const alone = phaseHere !== undefined && next?.phase !== undefined && next.phase !== step.phase;
    return { ...step, folded: index < count, phaseHere, alone };
  });
}
