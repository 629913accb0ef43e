import { Failure, type FailureView, type RequestCtx, viewOf } from "@raati/core/kernel";
import { type Limited, mayPass, RETRY_AFTER } from "./rate-limit.ts";

/** No form of ours is near this size, in bytes. */
const LARGEST_BODY = 1_000_000;

/** Why a request is not even looked at. */
export interface TurnedAway {
  readonly status: 413 | 429;
  /** The same in the reader's words. */
  readonly failure: FailureView;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nobody between the server and the reader keeps such an answer. */
export const NOT_KEPT = { "cache-control": "private, no-store" } as const;

/**
 * Whether a request is too large, or one too many of its kind from one address. Asked before its body is read.
 *
 * @returns undefined for one that may go on
 */
export function turnedAway(kind: Limited, { headers }: Request, ctx: Pick<RequestCtx, "say">): TurnedAway | undefined {
  if (!mayPass(kind, headers)) {
    const failure = viewOf(new Failure("TOO_MANY", "kernel:failure.tooMany"), ctx);
    return { status: 429, failure, headers: { ...NOT_KEPT, "retry-after": String(RETRY_AFTER) } };
  }
  if (!(Number(headers.get("content-length") ?? 0) > LARGEST_BODY)) return undefined;
  return tooLarge(ctx);
}

/**
 * The request with its body read, as long as that is no larger than any form of ours. A body that comes in pieces tells its
 * size nowhere: it is counted while it comes, and left alone as soon as it is too much.
 *
 * @returns why it is turned away, when it is too large
 */
export async function readWhole(request: Request, ctx: Pick<RequestCtx, "say">): Promise<Request | TurnedAway> {
  const { body } = request;
  if (!body) return request;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > LARGEST_BODY) return tooLarge(ctx);
    pieces.push(piece);
  }
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: Buffer.concat(pieces) });
}

function tooLarge(ctx: Pick<RequestCtx, "say">): TurnedAway {
  return { status: 413, failure: viewOf(new Failure("INVALID", "kernel:failure.tooLarge"), ctx), headers: NOT_KEPT };
}

/** The answer as plain words, for a form that was sent without a script. */
export function inPlainWords({ status, failure, headers }: TurnedAway): Response {
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`${failure.message}\n`, { status, headers: { ...headers, ...type } });
}
