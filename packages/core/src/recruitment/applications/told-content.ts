import type { z } from "zod";
import type { Application, SpecialAnswers } from "./model.ts";
import type { ownContent } from "./schema.ts";

/** What an applicant has told, put together again as the form gives it. */
export function toldContent(
  application: Application, special: SpecialAnswers | undefined,
): Partial<z.output<typeof ownContent>> {
  const {
    panelIds, name, email, phone, address, birthYear, areaId, gender, language, speaks, role, seat, experience, motivation,
    supportNeeds, accessibilityNeeds, reserveConsent, answers, isStaff, inInfluencingBody, ofAge, guardian,
  } = application;
  return {
    panelIds, name, email, phone, address, birthYear, areaId, gender, language, speaks, role, seat, experience, motivation,
    supportNeeds, accessibilityNeeds, reserveConsent, isStaff, inInfluencingBody, ofAge,
    answers: { ...answers, ...special?.answers }, specialConsent: special !== undefined,
    ...(guardian && { guardian: { name: guardian.name, email: guardian.email, phone: guardian.phone } }),
  };
}
