import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which pages and routes read where a request comes from. */
const FORWARDED = "x-forwarded-for";

/**
 * Where a request comes from, as far as it can be believed: each proxy adds the address of whoever asked it, so of the whole
 * chain only the last `trusted` links are ours.
 *
 * @param forwarded the header X-Forwarded-For as it came
 * @param peer who is connected to this process
 * @param trusted how many proxies stand in front: TRUST_PROXY
 */
export function believedAddress(forwarded: string | undefined, peer: string, trusted: number): string {
  const told = (forwarded ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  const chain = [...told, peer];
  return chain[Math.max(0, chain.length - 1 - trusted)] ?? peer;
}

/**
 * Lets every request carry its believed address and no other in X-Forwarded-For. Next hands pages and routes the headers
 * only, and leaves what a visitor has put there as it is.
 *
 * @param trusted TRUST_PROXY; asked at each request, for settings are read late
 */
export function settleAddresses(trusted: () => number): void {
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    headers[FORWARDED] = believedAddress(headers[FORWARDED] as string | undefined, socket.remoteAddress ?? "", trusted());
  });
}

const MAPPED = "::ffff:";

/**
 * What requests are counted by: an IPv4 address, or the first half of an IPv6 address, for one home or one phone has all of
 * the second half to itself.
 *
 * @returns undefined for an address of this machine (a trial, a test, or a proxy that nobody has told us of: all people
 *   would be one), and for none
 */
export function countedAddress(headers: Headers): string | undefined {
  const told = (headers.get(FORWARDED) ?? "").trim().toLowerCase();
  const address = told.startsWith(MAPPED) && told.includes(".") ? told.slice(MAPPED.length) : told;
  if (address === "" || address === "::1" || address.startsWith("127.")) return undefined;
  return address.includes(":") ? firstHalf(address) : address;
}

function firstHalf(address: string): string {
  const [before = "", after] = address.split("%")[0]!.split("::");
  const groups = before.split(":").filter((group) => group !== "");
  const rest = after === undefined ? [] : after.split(":").filter((group) => group !== "");
  const zeros = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0");
  return [...groups, ...zeros, ...rest].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
