import { untranslated, type Locale, type LocalizedText } from "@raati/i18n";
import { requiredLanguages } from "./languages.ts";

/** What stands between signing up and the first panel at work, in the order in which it is best done. */
export const ONBOARDING_STEPS = [
  "languages", "unit", "decisionBody", "panelType", "firstPanel", "coordinator", "invite",
] as const;
export type OnboardingStepId = (typeof ONBOARDING_STEPS)[number];

/** What an organisation has so far. Each figure comes from the slice that owns it. */
export interface OnboardingFacts {
  /** The organisation's name is there in each of its languages. */
  readonly languagesReady: boolean;
  readonly units: number;
  readonly decisionBodies: number;
  readonly panelTypes: number;
  readonly panels: number;
  /** People with the role of a coordinator. */
  readonly coordinators: number;
  /** Members who have been invited to a panel or sit in one. */
  readonly invited: number;
}

export interface OnboardingStep {
  readonly id: OnboardingStepId;
  /** next: the one to take now; open: may be taken as well; waiting: another step comes before it. */
  readonly state: "done" | "next" | "open" | "waiting";
  /** The undone steps that must come before. */
  readonly waitsFor: OnboardingStepId[];
}

/** A panel needs a type to be founded; it opens, and its members are invited, only with a coordinator (B5). */
const BEFORE: Readonly<Partial<Record<OnboardingStepId, readonly OnboardingStepId[]>>> = {
  firstPanel: ["panelType"],
  invite: ["firstPanel", "coordinator"],
};

/** True when an organisation's name is there in each of its languages; easy Finnish is not asked for. */
export function languagesReady({ name, languages }: { name: LocalizedText; languages: readonly Locale[] }): boolean {
  return untranslated(name, requiredLanguages(languages)).length === 0;
}

/** The checklist of a new organisation: every step once, at most one of them "next". Nothing of it is stored. */
export function onboardingSteps(facts: OnboardingFacts): OnboardingStep[] {
  const done = doneSteps(facts);
  const waitsFor = (step: OnboardingStepId) => (BEFORE[step] ?? []).filter((other) => !done.has(other));
  const next = ONBOARDING_STEPS.find((step) => !done.has(step) && waitsFor(step).length === 0);
  return ONBOARDING_STEPS.map((id) => {
    if (done.has(id)) return { id, state: "done", waitsFor: [] };
    const before = waitsFor(id);
    return { id, state: id === next ? "next" : before.length > 0 ? "waiting" : "open", waitsFor: before };
  });
}

function doneSteps(facts: OnboardingFacts): ReadonlySet<OnboardingStepId> {
  const is: Record<OnboardingStepId, boolean> = {
    languages: facts.languagesReady, unit: facts.units > 0, decisionBody: facts.decisionBodies > 0,
    panelType: facts.panelTypes > 0,
    firstPanel: facts.panels > 0, coordinator: facts.coordinators > 0, invite: facts.invited > 0,
  };
  return new Set(ONBOARDING_STEPS.filter((step) => is[step]));
}
