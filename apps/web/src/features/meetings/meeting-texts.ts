import { ANSWERS, HELPER_KINDS } from "@raati/core/meetings/schema";
import type { SectionTexts } from "../../client/texts.ts";
import { sectionTexts } from "../../server/section-texts.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

type Words = Pick<TenantPage, "t">;

/** Names of kinds and states as core says them, for a form in the browser: `answers.coming`. */
export const namesOf = ({ t }: Words, as: string, from: string, kinds: readonly string[]): SectionTexts =>
  Object.fromEntries(kinds.map((kind) => [`${as}.${kind}`, t(`meetings:${from}.${kind}`)]));

/** The sentences of the form that answers an invitation. */
export const answerTexts = (page: Words): SectionTexts => ({
  ...sectionTexts(page.t, "meetingPages:answer"), ...namesOf(page, "answers", "answer", ANSWERS),
  ...namesOf(page, "helperKinds", "helper", HELPER_KINDS),
});
