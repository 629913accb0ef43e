import { z } from "zod";
import { onboardingStepView } from "../tenants/schema.ts";

/** The checklist of a new organisation: each step once, in order. */
export const onboardingView = z.array(onboardingStepView);
export type OnboardingView = z.infer<typeof onboardingView>;
