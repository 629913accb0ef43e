import type { FormView } from "./schema.ts";

/**
 * Whether a guardian is asked. Only the year of birth is known: who turns the age in the year of the call may still be
 * below it, and is asked whether the birthday has been.
 */
export function needsGuardian(
  { ageYear, guardianBelow }: Pick<FormView, "ageYear" | "guardianBelow">,
  { birthYear, ofAge }: { readonly birthYear: number; readonly ofAge: boolean },
): boolean {
  const age = ageYear - birthYear;
  return age < guardianBelow || (age === guardianBelow && guardianBelow > 0 && !ofAge);
}
