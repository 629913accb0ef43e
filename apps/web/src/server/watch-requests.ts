import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { countRequest, requestKind } from "./metrics.ts";
import { isOwnQuestion } from "./shared-pages.ts";

/** Counts every request that this process answers, by what Node itself reports about its HTTP server. */
export function watchRequests(): void {
  const started = new WeakMap<IncomingMessage, { at: number; path: string }>();
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    // What a process asks itself is no visit; the visit that it is for is counted.
    if (isOwnQuestion((name) => request.headers[name])) return;
    // Kept now: a rewrite changes the address later on.
    started.set(request, { at: performance.now(), path: request.url ?? "/" });
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const start = started.get(request);
    if (!start) return;
    countRequest({
      method: request.method ?? "GET",
      kind: requestKind(start.path),
      status: response.statusCode,
      seconds: (performance.now() - start.at) / 1000,
    });
  });
}
