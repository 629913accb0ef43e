/**
 * Writes one line about a request that failed: its id and the digest, which the reader sees on the error page, and the
 * route as the code names it. No address and no message, because those can hold what a person wrote.
 */
export function logFailure(error: unknown, requestId: string | string[] | undefined, route: string): void {
  const { name, digest, code } = error as { name?: string; digest?: string; code?: string };
  const what = { level: "error", event: "web.request-failed", time: new Date().toISOString() };
  process.stderr.write(`${JSON.stringify({ ...what, requestId, digest, name, code, route })}\n`);
}
