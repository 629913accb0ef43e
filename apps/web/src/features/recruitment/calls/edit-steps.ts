import type { CallView } from "@raati/core/recruitment/schema";

/** The steps in which a call is written, in order. */
export const EDIT_STEPS = ["panels", "texts", "form", "period", "publish"] as const;
export type EditStep = (typeof EDIT_STEPS)[number];

/** True for a step that an address may name. */
export const isEditStep = (text: string | undefined): text is EditStep => EDIT_STEPS.some((one) => one === text);

/** The step in which a field stands: where a problem of publishing is put right. */
export function stepOf(path: string): EditStep {
  const [first = ""] = path.split(".");
  if (first === "panels") return "panels";
  if (first === "title" || first === "intro" || first === "criteria" || first === "languages") return "texts";
  if (first === "form") return "form";
  return first === "linkTest" ? "publish" : "period";
}

/** What may still be written: all of it before the call is open, then only its texts. */
export const openSteps = ({ abilities }: Pick<CallView, "abilities">): readonly EditStep[] =>
  (abilities.changeForm ? EDIT_STEPS : abilities.change ? ["texts"] : []);
