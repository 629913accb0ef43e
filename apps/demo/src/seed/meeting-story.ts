import { MeetingModel, type Meeting } from "@raati/core/meetings";
import { helsinkiInstant } from "@raati/i18n";
import type { MeetingContent } from "../content/index.ts";
import type { PanelStory } from "./seed-panels.ts";

/** What the steps of one meeting's story know of each other. */
export interface MeetingStory extends PanelStory {
  readonly meeting: MeetingContent;
  readonly id: string;
  /** The first one's page is the one through which the meeting is arranged. */
  readonly panelIds: readonly [string, ...string[]];
  /** The orientation that a meeting of several panels holds (A5). */
  readonly training: string | undefined;
}

/** How long a meeting takes, and when it begins, unless the content says otherwise. */
export const MINUTES = 120;
/** The moment when a meeting of the content begins: at 17 o'clock, unless the content says otherwise. */
export const startOf = ({ story, meeting: { day, time = "17:00" } }: MeetingStory): Date =>
  helsinkiInstant(story.day(day), time);

/** The meeting as it is now. */
export async function meetingNow({ made, id }: Pick<MeetingStory, "made" | "id">): Promise<Meeting> {
  return made.admin.db.of(MeetingModel).get(id);
}
