import type { Day, LocalizedText } from "@raati/i18n";

/** A statement of the demo and what became of it (domain.md §5.3). */
export interface StatementContent {
  readonly key: string;
  readonly panel: string;
  readonly title: LocalizedText;
  readonly theme?: LocalizedText;
  readonly base: "discussion" | "survey";
  readonly paragraphs: readonly LocalizedText[];
  readonly recommendations: readonly LocalizedText[];
  /** The same in easy Finnish, written for its publication. */
  readonly easy: string;
  /** The day of the meeting in which the panel adopted it. */
  readonly adopted: Day;
  /** Without votes the panel was of one mind. */
  readonly votes?: { readonly for: number; readonly against: number; readonly abstained: number; readonly absent: number };
  /** A view that differs, and how many members share it. */
  readonly dissent?: { readonly text: string; readonly members: number };
  /** A member's word to the draft. */
  readonly comment?: string;
  readonly sent: Day;
  readonly published?: Day;
  readonly steps: readonly StepContent[];
  /** What happened, as it was told to the panel and to everybody; with it the matter is closed. */
  readonly told?: { readonly on: Day; readonly text: LocalizedText };
}

/** A step of the way: a body by its key, or somebody outside of the bodies by name. */
export interface StepContent {
  readonly body?: string;
  readonly name?: LocalizedText;
  readonly dueOn?: Day;
  readonly handled?: {
    readonly on: Day; readonly section?: string; readonly outcome?: LocalizedText; readonly link?: string
  };
}
