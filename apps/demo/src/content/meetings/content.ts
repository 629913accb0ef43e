import type { Day, LocalizedText } from "@raati/i18n";

/** A meeting of the demo and what became of it (domain.md §5.1, "Meetings"). */
export interface MeetingContent {
  /** Whose meeting it is: one panel, or several that meet together. */
  readonly panels: readonly string[];
  readonly day: Day;
  /** On the clock in Finland; 17:00 when nothing else is said. */
  readonly time?: string;
  readonly minutes?: number;
  readonly title: LocalizedText;
  readonly place?: LocalizedText;
  readonly accessibility?: LocalizedText;
  /** From afar, and where. */
  readonly link?: string;
  readonly topics: readonly TopicContent[];
  /** How many have said that they cannot come, and how many stay away without a word. */
  readonly notified?: number;
  readonly missing?: number;
  /** The day on which the invitations leave; two weeks before when nothing is said. */
  readonly called?: Day;
  /** Planned for later; nobody has been asked yet. */
  readonly later?: true;
  /** The panel adopts its ground rules here. */
  readonly rules?: true;
  /** What the members said about how services are today (A8): the topics, and what the panel saw. */
  readonly mapping?: { readonly topics: readonly LocalizedText[]; readonly summary: LocalizedText };
  /** What stands in the minutes; without it the meeting has only its agenda and its attendance. */
  readonly written?: WrittenContent;
}

export interface TopicContent {
  readonly title: LocalizedText;
  readonly kind: "info" | "workshop" | "comment" | "proposal" | "statement" | "rules" | "evaluation";
  readonly description?: LocalizedText;
  readonly minutes?: number;
  /** Raised by a member on the clients' side, so it comes first (D5). */
  readonly raised?: true;
  /** What was said and what came of it, by language. */
  readonly said?: Partial<Record<"fi" | "sv", { readonly discussion: string; readonly outcome: string }>>;
  /** A passage of what was said in Finnish that the public version leaves out. */
  readonly hide?: string;
  readonly task?: { readonly what: string; readonly due: Day };
}

export interface WrittenContent {
  /** A member's remark on the draft, and what the secretary answered. */
  readonly comment?: { readonly text: string; readonly answer: string };
  /** The short word that members pass on (A11). */
  readonly bulletin?: LocalizedText;
  readonly published: boolean;
}
