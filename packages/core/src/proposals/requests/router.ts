import { router, staffProcedure } from "../../kernel/index.ts";
import { panelProcedure } from "../../panels/index.ts";
import { RequestModel } from "../model.ts";
import { closeRequest, giveComment, reportUse } from "./give-comment.ts";
import { requestProcedure, withRequestReader } from "./request-now.ts";
import { saveRequest, sendRequest } from "./save-request.ts";
import {
  addTestInput, declineRequestInput, giveCommentInput, listRequestsInput, putOnAgendaInput, recordTestInput, reportUseInput,
  requestRows, requestView, saveRequestInput,
} from "./schema.ts";
import { incomingRequests, myRequests, panelRequests, viewOfRequest as view } from "./show-requests.ts";
import { acceptRequest, declineRequest, putRequestOnAgenda } from "./take-up-request.ts";
import { addTest, recordTest } from "./test-something.ts";

const one = requestProcedure.output(requestView);
const service = staffProcedure("owner", "admin", "coordinator", "secretary").use(
  async ({ ctx, next }) => next({ ctx: await withRequestReader(ctx) })
);

/** What services ask of panels, and what became of it. */
export const requestsRouter = router({
  save: service.input(saveRequestInput).output(requestView).mutation(
    async ({ ctx, input }) => view(ctx, await saveRequest(ctx, input))
  ),
  mine: service.input(listRequestsInput).output(requestRows).query(({ ctx, input }) => myRequests(ctx, input)),
  incoming: service.input(listRequestsInput).output(requestRows).query(({ ctx, input }) => incomingRequests(ctx, input)),
  list: panelProcedure.input(listRequestsInput).output(requestRows).query(
    async ({ ctx, input }) => panelRequests(await withRequestReader(ctx), ctx.panel.id, input)
  ),
  show: one.query(async ({ ctx, input }) => view(ctx, await ctx.db.of(RequestModel).get(input.request))),
  send: one.mutation(async ({ ctx, input }) => view(ctx, await sendRequest(ctx, input))),
  accept: one.mutation(async ({ ctx, input }) => view(ctx, await acceptRequest(ctx, input))),
  decline: one.input(declineRequestInput).mutation(async ({ ctx, input }) => view(ctx, await declineRequest(ctx, input))),
  putOnAgenda: one.input(putOnAgendaInput).mutation(
    async ({ ctx, input }) => view(ctx, await putRequestOnAgenda(ctx, input))
  ),
  addTest: one.input(addTestInput).mutation(async ({ ctx, input }) => view(ctx, await addTest(ctx, input))),
  recordTest: one.input(recordTestInput).mutation(async ({ ctx, input }) => view(ctx, await recordTest(ctx, input))),
  giveComment: one.input(giveCommentInput).mutation(async ({ ctx, input }) => view(ctx, await giveComment(ctx, input))),
  reportUse: one.input(reportUseInput).mutation(async ({ ctx, input }) => view(ctx, await reportUse(ctx, input))),
  close: one.mutation(async ({ ctx, input }) => view(ctx, await closeRequest(ctx, input))),
});
