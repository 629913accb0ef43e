/** Next reports a page that failed once for each way in which it tried to draw it. So many failures are remembered. */
const REMEMBERED = 500;
const seen = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.logged-failures")] ??= new Set()) as Set<string>;

/**
 * Writes one line about a request that failed: its id and the digest, which the reader sees on the error page, and the
 * route as the code names it. No address and no message, because those can hold what a person wrote. The same failure of the
 * same request is written once.
 */
export function logFailure(error: unknown, requestId: string | string[] | undefined, route: string): void {
  const { name, digest, code } = error as { name?: string; digest?: string; code?: string };
  if (isKnown([requestId, route, digest ?? name].join(" "))) return;
  const what = { level: "error", event: "web.request-failed", time: new Date().toISOString() };
  process.stderr.write(`${JSON.stringify({ ...what, requestId, digest, name, code, route })}\n`);
}

function isKnown(failure: string): boolean {
  if (seen.has(failure)) return true;
  seen.add(failure);
  const [oldest] = seen;
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  return false;
}
