import { OUTCOMES, type AnswerParts, type HandlingView } from "@raati/core/handling/schema";
import type { SectionTexts } from "../../../client/texts.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** The sentences of the form of an answer: its own, and the names of the outcomes as the answer will say them. */
export function answerTexts({ t }: Pick<TenantPage, "t">): SectionTexts {
  const outcomes = OUTCOMES.map((outcome) => [`outcome.${outcome}`, t(`handling:outcome.${outcome}`)]);
  return { ...sectionTexts(t, "handlingPages:answerForm"), ...Object.fromEntries(outcomes) };
}

type Draft = HandlingView["drafts"][number];

/** The draft that the form opens with: the reader's own, else the newest that somebody has put before the owner. */
export function openingDraft(drafts: readonly Draft[]): (AnswerParts & { id: string; mine: boolean }) | undefined {
  const ready = drafts.filter((draft) => draft.ready).toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  const draft = drafts.find(({ mine }) => mine) ?? ready[0];
  if (!draft) return undefined;
  const { id, mine, outcome, reasons, measures, targetDay, forwardedTo, decision } = draft;
  return { id, mine, outcome, reasons, measures, targetDay, forwardedTo, decision };
}
