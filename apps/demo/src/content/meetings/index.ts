import type { MeetingContent } from "./content.ts";
import { meetingsA } from "./meetings-a.ts";
import { meetingsB } from "./meetings-b.ts";
import { meetingsC } from "./meetings-c.ts";

/** The meetings by the tenant's address. */
export const meetings: Readonly<Record<string, readonly MeetingContent[]>> = {
  rannikko: meetingsA, keskijarvi: meetingsB, "laheiset-ja-toipujat": meetingsC,
};

export type { MeetingContent, TopicContent, WrittenContent } from "./content.ts";
