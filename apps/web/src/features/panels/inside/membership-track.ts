import type { InsidePanelView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import type { TrackStep, TrackView } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

const STEPS = ["invited", "answered", "orientation", "rules", "active"] as const;
type Step = (typeof STEPS)[number];

/**
 * A member's own way into the panel: invited, answered, oriented, rules accepted, at work. Undefined when there is no way
 * to show: nobody is on it, or it has been walked.
 */
export function membershipTrack({ t, locale }: Pick<TenantPage, "t" | "locale">,
  panel: InsidePanelView): TrackView | undefined {
  const { mine } = panel;
  if (!mine || mine.state === "ended" || mine.state === "on-leave") return undefined;
  const done = doneSteps(panel);
  const now = STEPS.find((step) => !done.has(step));
  if (now === undefined) return undefined;
  const steps = STEPS.map((step): TrackStep => ({
    title: t(`panelPages:path.step.${step}`), state: done.has(step) ? "done" : step === now ? "now" : "todo",
  }));
  return { lang: htmlLang(locale), holder: t(`panelPages:path.holder.${now}`), next: t(`panelPages:path.next.${now}`),
    steps };
}

function doneSteps({ mine, groundRules }: InsidePanelView): ReadonlySet<Step> {
  const state = mine?.state;
  const rules = groundRules.find((one) => one.state === "adopted");
  const done: Step[] = ["invited"];
  if (state !== "invited") done.push("answered");
  if (state === "active" || state === "accepted") done.push("orientation");
  if (state !== "invited" && rules?.accepted === true) done.push("rules");
  if (state === "active") done.push("active");
  // A panel that has not adopted any rules asks nobody to accept them.
  if (state === "active" && rules === undefined) done.push("rules");
  return new Set(done);
}
