import {
  CallModel, draftCall, extendCall, passLinkTest, scheduleCall, startLinkTest, type Call,
} from "@raati/core/recruitment";
import { draftCallInput } from "@raati/core/recruitment/schema";
import type { CallContent } from "../content/index.ts";
import type { PanelStory } from "./seed-panels.ts";

/** What the steps of one call's story know of each other. */
export interface CallStory extends PanelStory {
  readonly call: CallContent;
  readonly callId: string;
  /** Ids of the tenant's panels and of their terms, by the panel's key. */
  readonly panels: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
}

/** A coordinator writes the call, tries its form through the test link, and announces it. */
export async function announceCall(source: CallStory): Promise<void> {
  const { story, content, made: { admin } } = source;
  const draft = await draftCall(admin, draftCallInput.parse(writtenCall(source)));
  const { token } = await startLinkTest(admin, { call: draft.id, revision: draft.revision });
  await passLinkTest(await story.visiting(content.slug), { call: draft.id, token });
  await scheduleCall(admin, { call: draft.id, revision: (await callNow(source)).revision });
}

function writtenCall({ story, call, callId, panels, terms }: CallStory) {
  const { slug, title, intro, criteria, languages, method, minimumAge, days } = call;
  return {
    id: callId, slug, title, intro, criteria, languages, method, minimumAge,
    panels: call.panels.map(
      ({ panel, seats, seatTypes }) => ({ panelId: panels.get(panel), termId: terms.get(panel), seats, seatTypes })
    ),
    opens: { day: story.day(days.opens), time: "08:00" }, closes: { day: story.day(days.closes), time: "16:00" },
  };
}

/** One panel's part stays open longer (domain.md §1, finding 5: calls fail, and extending one is a normal path). */
export async function extendPart(source: CallStory): Promise<void> {
  const { story, call: { extension }, made: { admin }, panels } = source;
  if (!extension) return;
  const { id, revision } = await callNow(source);
  await extendCall(admin, {
    call: id, revision, closes: { day: story.day(extension.closes), time: "16:00" }, reason: extension.reason,
    panelIds: [panels.get(extension.panel)!], tell: false,
  });
}

/** The call as it is now. */
export function callNow({ callId, made: { admin } }: CallStory): Promise<Call> {
  return admin.db.of(CallModel).get(callId);
}
