import {
  addComment, addTask, AgendaItemModel, answerComment, approveMinutes, finishItem,
  hideParts, MinuteCommentModel, publishBulletin,
  publishMinutes, saveEntry, sendForComment,
} from "@raati/core/meetings";
import { addTaskInput } from "@raati/core/meetings/schema";
import type { PlacedCtx } from "@raati/core/panels";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import type { TopicContent, WrittenContent } from "../content/index.ts";
import { turnsOf } from "./call-panel.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { MeetingStory } from "./meeting-story.ts";

/** Members have so many days to say what is wrong in the draft. */
const COMMENT_DAYS = 7;

/** Writes what was said and what came of it, sends it for comment, and one member has a remark. */
export async function writeMinutes(source: MeetingStory): Promise<void> {
  const { story, content, made, meeting, id, panelIds: [panelId] } = source;
  if (!meeting.topics.some(({ said }) => said)) return;
  const ctx = await inPanelAs(made.admin, panelId);
  const items = await made.admin.db.of(AgendaItemModel).find({ meetingId: id });
  for (const topic of meeting.topics) {
    const item = items.find(({ title }) => title.fi === topic.title.fi)!.id;
    await finishItem(ctx, { item, as: "handled" });
    await writeTopic(source, ctx, topic, item);
  }
  await sendForComment(
    ctx, { meeting: id, until: story.day(addDays(meeting.day, meeting.written ? COMMENT_DAYS : 2 * COMMENT_DAYS)) },
  );
  const { comment } = meeting.written ?? {};
  if (!comment) return;
  const there = (await turnsOf(source)).find(({ part }) => part === "comes")!.personId;
  await addComment(
    await inPanelAs(await story.as(content.slug, there, []), panelId),
    { id: newId(), meeting: id, text: comment.text, lang: "fi" },
  );
}

async function writeTopic(
  { story, id }: MeetingStory, ctx: PlacedCtx, { said, hide, task }: TopicContent, item: string,
): Promise<void> {
  for (const lang of ["fi", "sv"] as const) {
    const texts = said?.[lang];
    if (!texts) continue;
    await saveEntry(ctx, { meeting: id, item, lang, part: "discussion", version: 0, text: texts.discussion });
    await saveEntry(ctx, { meeting: id, item, lang, part: "outcome", version: 0, text: texts.outcome });
  }
  const from = said?.fi?.discussion.indexOf(hide ?? "") ?? -1;
  if (hide && from < 0) throw new Error(`The minutes do not say: ${hide}`);
  if (hide) await hideParts(
    ctx, { meeting: id, item, lang: "fi", part: "discussion", version: 1, hidden: [{ from, to: from + hide.length }] },
  );
  if (task) await addTask(
    ctx, addTaskInput.parse({ id: newId(), meeting: id, item, what: task.what, lang: "fi", dueOn: story.day(task.due) }),
  );
}

/** A week later: the remark is answered, the panel approves in writing, and the public version and the bulletin come out. */
export async function approveAndPublish(
  { story, made, meeting, id, panelIds: [panelId] }: MeetingStory, written: WrittenContent,
): Promise<void> {
  const ctx = await inPanelAs(made.admin, panelId);
  const comments = await made.admin.db.of(MinuteCommentModel).find({ meetingId: id });
  for (const { id: comment } of comments) await answerComment(
    ctx, { comment, state: "taken", answer: written.comment?.answer },
  );
  await approveMinutes(
    ctx, { meeting: id, approval: { kind: "writing" }, on: story.day(addDays(meeting.day, COMMENT_DAYS + 1)) },
  );
  if (written.published) await publishMinutes(ctx, { meeting: id });
  if (written.bulletin) await publishBulletin(ctx, { meeting: id, text: written.bulletin });
}
