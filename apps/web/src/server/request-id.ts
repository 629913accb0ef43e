/**
 * The id under which a request is logged and shown on error pages.
 *
 * @param given the header x-request-id, taken only from a proxy that is trusted and only when it is plain
 */
export function requestIdOf(given: string | null, trusted: boolean): string {
  return trusted && given !== null && /^[\w.-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
