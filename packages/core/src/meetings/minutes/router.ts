import { z } from "zod";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../../panels/index.ts";
import { approveMinutes } from "./approve-minutes.ts";
import { addComment, answerComment, listComments } from "./comments.ts";
import { hideParts } from "./hide-parts.ts";
import { followMinutes, minutesSince } from "./follow-minutes.ts";
import { choosePublicity, keepInternal, publishMinutes } from "./publish-minutes.ts";
import { publicMinutesOf } from "./public-minutes.ts";
import { saveEntry } from "./save-entry.ts";
import {
  addCommentInput, addTaskInput, answerCommentInput, approveMinutesInput, choosePublicityInput, commentRow, feedInput,
  hideInput,
  keepInternalInput, minutesFeed, minutesInput, minutesView, moveTaskInput, publicMinutes, savedEntry, saveEntryInput,
  sendForCommentInput,
} from "./schema.ts";
import { sendForComment } from "./send-for-comment.ts";
import { showMinutes } from "./show-minutes.ts";
import { startMinutes } from "./start-minutes.ts";
import { addTask, moveTask } from "./tasks.ts";

const shown = panelProcedure.output(minutesView);
const comments = z.array(commentRow);

/** The minutes, from the first word in the meeting to the public version. */
export const minutesRouter = router({
  publicVersion: panelPublicProcedure.input(minutesInput).output(publicMinutes).query(
    ({ ctx, input }) => publicMinutesOf(ctx, input)
  ),
  show: shown.input(minutesInput).query(({ ctx, input }) => showMinutes(ctx, input)),
  since: panelProcedure.input(feedInput).output(minutesFeed).query(({ ctx, input }) => minutesSince(ctx, input)),
  follow: panelProcedure.input(feedInput).output(minutesFeed).query(
    ({ ctx, input, signal }) => followMinutes(ctx, input, { signal })
  ),
  start: shown.input(minutesInput).mutation(async ({ ctx, input }) => showMinutes(ctx, await startMinutes(ctx, input))),
  save: panelProcedure.input(saveEntryInput).output(savedEntry).mutation(({ ctx, input }) => saveEntry(ctx, input)),
  hide: panelProcedure.input(hideInput).output(savedEntry).mutation(({ ctx, input }) => hideParts(ctx, input)),
  addTask: shown.input(addTaskInput).mutation(async ({ ctx, input }) => showMinutes(ctx, await addTask(ctx, input))),
  moveTask: shown.input(moveTaskInput).mutation(async ({ ctx, input }) => showMinutes(ctx, await moveTask(ctx, input))),
  comments: panelProcedure.input(minutesInput).output(comments).query(({ ctx, input }) => listComments(ctx, input)),
  comment: panelProcedure.input(addCommentInput).output(comments).mutation(
    async ({ ctx, input }) => listComments(ctx, await addComment(ctx, input))
  ),
  answerComment: panelProcedure.input(answerCommentInput).output(comments).mutation(
    async ({ ctx, input }) => listComments(ctx, await answerComment(ctx, input))
  ),
  sendForComment: shown.input(sendForCommentInput).mutation(
    async ({ ctx, input }) => showMinutes(ctx, await sendForComment(ctx, input))
  ),
  approve: shown.input(approveMinutesInput).mutation(
    async ({ ctx, input }) => showMinutes(ctx, await approveMinutes(ctx, input))
  ),
  publish: shown.input(minutesInput).mutation(async ({ ctx, input }) => showMinutes(ctx, await publishMinutes(ctx, input))),
  choosePublicity: shown.input(choosePublicityInput).mutation(
    async ({ ctx, input }) => showMinutes(ctx, await choosePublicity(ctx, input))
  ),
  keepInternal: shown.input(keepInternalInput).mutation(
    async ({ ctx, input }) => showMinutes(ctx, await keepInternal(ctx, input))
  ),
});
