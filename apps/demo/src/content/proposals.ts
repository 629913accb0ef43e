import type { Day, LocalizedText } from "@raati/i18n";
import { proposalsA } from "./proposals-a.ts";
import { proposalsB } from "./proposals-b.ts";
import { proposalsC } from "./proposals-c.ts";

/** A proposal of the demo and what became of it (domain.md §5.2). */
export interface ProposalContent {
  readonly key: string;
  readonly panel: string;
  /** The unit that receives it, by its key. */
  readonly unit: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly theme?: LocalizedText;
  /** The day on which the panel adopted it; it leaves two days later. */
  readonly adopted: Day;
  /** The day on which the unit said that it had come; five days after it left when nothing else is said. `null`: never. */
  readonly acknowledged?: Day | null;
  readonly answer?: AnswerContent;
}

export interface AnswerContent {
  readonly on: Day;
  readonly outcome: "accepted" | "partly" | "already-done" | "not-accepted" | "forwarded";
  readonly reasons: LocalizedText;
  /** What is promised, by when, and how far it is. Done on a day, or so many per cent. */
  readonly measure?: {
    readonly text: LocalizedText; readonly by: Day; readonly done?: { readonly on: Day; readonly evidence: LocalizedText };
    readonly percent?: number
  };
  readonly forwardedTo?: LocalizedText;
  /** What happened, as it was told to the panel and to everybody; with it the matter is closed. */
  readonly told?: { readonly on: Day; readonly text: LocalizedText };
}

/** The proposals by the tenant's address. */
export const proposals: Readonly<Record<string, readonly ProposalContent[]>> = {
  rannikko: proposalsA, keskijarvi: proposalsB, "laheiset-ja-toipujat": proposalsC,
};
