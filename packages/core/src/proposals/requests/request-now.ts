import { z } from "zod";
import { handlingReaderOf, type HandlingReader } from "../../handling/index.ts";
import { authorize, fail, holds, signedInProcedure, type SignedInCtx, type Tx } from "../../kernel/index.ts";
import { id } from "../fields.ts";
import { RequestModel, type Request } from "../model.ts";
import { requestPolicy } from "./policy.ts";

/** What a command about one request needs. */
export interface RequestCtx extends SignedInCtx {
  readonly reader: HandlingReader;
}

/** The context with all that its reader answers for: what commands about requests need. */
export async function withRequestReader<Context extends SignedInCtx>(ctx: Context): Promise<Context & {
  reader: HandlingReader
}> {
  return { ...ctx, reader: await handlingReaderOf(ctx) };
}

/** @throws Failure NOT_FOUND for a request that is not the reader's to see, FORBIDDEN for what the reader may not do */
export async function requestNow(
  tx: Pick<Tx, "of">, { reader }: RequestCtx, which: string, verb: keyof typeof requestPolicy,
): Promise<Request> {
  const request = await tx.of(RequestModel).findOne({ id: which });
  if (!request) fail("NOT_FOUND", "proposals:failure.requestUnknown");
  authorize(requestPolicy, reader, verb, request);
  return request;
}

/**
 * For whoever may see the request. To all others nothing is here; staff have given their second factor where it is demanded.
 */
export const requestProcedure = signedInProcedure.input(z.object({ request: id })).use(async ({ ctx, input, next }) => {
  const opened = await withRequestReader(ctx);
  const request = await ctx.db.of(RequestModel).findOne({ id: input.request });
  if (!request || !holds(requestPolicy.see(opened.reader), request)) fail("NOT_FOUND", "proposals:failure.requestUnknown");
  const asMember = opened.reader.inside.includes(request.panelId);
  if (
    !asMember && ctx.tenant.demandsSecondFactor && !ctx.viewer.secondFactor
  ) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
  return next({ ctx: opened });
});

/** What an event about a request tells. */
export const toldOf = ({ id: requestId, panelId }: Request) => ({ requestId, panelId });

/** Everybody whom a request names. */
export const peopleOf = ({ requesterId, tests }: Pick<Request, "requesterId" | "tests">): string[] =>
  [...new Set([requesterId, ...tests.map(({ testerId }) => testerId)])].filter((one): one is string => one !== undefined);
