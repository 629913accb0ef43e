import { createCallerFactory } from "@raati/core/kernel";
import type { MinutesFeed } from "@raati/core/meetings/schema";
import { sessionToken } from "./auth/session-token.ts";
import { database } from "./database.ts";
import { orUnknown } from "./or-unknown.ts";
import { pageRequest } from "./page-request.ts";
import { raati } from "./raati.ts";
import { turnedAway } from "./turned-away.ts";

interface Followed {
  readonly tenant: string;
  readonly panel: string;
  readonly meeting: string;
}

/** How long a browser waits before it takes up a broken line, in milliseconds. */
const RETRY_MS = 2000;

/** Not compressed: a compressor would keep the news back until it has enough of them. */
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8", "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Answers a follower of a meeting's minutes with a stream of server-sent events. Each carries what came after the last one,
 * under its number, so that a line that breaks is taken up without a gap. Who the reader is, is asked anew for each piece of
 * news: whose session ends, or who leaves the panel, hears no more.
 *
 * @returns 404 for who may not read them
 */
export async function answerFollower(request: Request, which: Followed): Promise<Response> {
  const { requestId, locale } = await pageRequest();
  const token = await sessionToken(which.tenant);
  const context = () => raati().requestContext({ requestId, locale, sessionToken: () => Promise.resolve(token) });
  const refusal = turnedAway("command", request, context());
  if (refusal) return new Response(null, { status: refusal.status, headers: refusal.headers });
  await database();
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const call = createCallerFactory(raati().router);
  const first = await orUnknown(call(context()).meetings.minutes.since({ ...which, since: sinceOf(request) }));
  if (!first) return new Response(null, { status: 404 });
  const follow = (seq: number) => call(context(), { signal }).meetings.minutes.follow({ ...which, since: seq });
  return new Response(streamOf({ first, follow, signal, leave: () => gone.abort() }), { headers: HEADERS });
}

/** Where the line was broken, as the browser says it; else where the page stands. */
function sinceOf({ url, headers }: Request): number {
  const said = Number(headers.get("last-event-id") ?? new URL(url).searchParams.get("since"));
  return Number.isSafeInteger(said) && said > 0 ? said : 0;
}

interface Following {
  readonly first: MinutesFeed;
  readonly follow: (seq: number) => Promise<MinutesFeed>;
  readonly signal: AbortSignal;
  /** The follower has gone: nothing more is asked for. */
  readonly leave: () => void;
}

function streamOf({ first, follow, signal, leave }: Following): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const news = piecesOf(first, follow, signal);
  return new ReadableStream({
    async pull(controller) {
      // A refusal or a fault ends the line; the browser takes it up again, and what is wrong is answered there.
      const { done, value } = await news.next().catch(() => ({ done: true as const, value: undefined }));
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: leave,
  });
}

async function* piecesOf(
  first: MinutesFeed, follow: Following["follow"], signal: AbortSignal,
): AsyncGenerator<string, void> {
  yield `retry: ${RETRY_MS}\n\n`;
  let feed: MinutesFeed | undefined = first;
  let seq = -1;
  while (!signal.aborted) {
    if (!feed) {
      yield "event: ended\ndata: {}\n\n";
      return;
    }
    // Without news a comment keeps the line open on its way through proxies.
    yield feed.seq > seq ? `id: ${feed.seq}\nevent: minutes\ndata: ${JSON.stringify(feed)}\n\n` : ": quiet\n\n";
    seq = feed.seq;
    feed = await orUnknown(follow(seq));
  }
}
