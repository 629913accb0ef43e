import { lookup as resolve, type LookupAddress } from "node:dns";
import { Agent } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses that lead nowhere or into somebody's own network: the special-purpose registries of RFC 6890, and multicast. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12],
  ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24],
  ["203.0.113.0", 24], ["224.0.0.0", 3],
] as const) INSIDE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 96], ["64:ff9b::", 32], ["100::", 64], ["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["fc00::", 7],
  ["fe80::", 9], ["ff00::", 8],
] as const) INSIDE.addSubnet(net, bits, "ipv6");

/** True for an address that a server on the open internet can have. An IPv4 address in IPv6 form counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !INSIDE.check(address, family === 6 ? "ipv6" : "ipv4");
}

function refusal(hostname: string): Error {
  return Object.assign(new Error(`${hostname} is no public address.`), { code: "ENOTFOUND" });
}

/** Resolves a name, and refuses it when any of its addresses is not public. What is connected to is what was looked at. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, options, (error, found: string | LookupAddress[], family?: number) => {
    const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
    if (!error && !addresses.every(isPublicAddress)) callback(refusal(hostname), "", 0);
    else callback(error, found, family);
  });
};

class PublicAgent extends Agent {
  override createConnection(...given: Parameters<Agent["createConnection"]>): ReturnType<Agent["createConnection"]> {
    const [options, done] = given;
    const host = options.host ?? "";
    // An address that is written out is not looked up.
    if (isIP(host) !== 0 && !isPublicAddress(host)) throw refusal(host);
    return super.createConnection({ ...options, lookup: publicLookup }, done);
  }
}

/**
 * Calls public addresses only, and only encrypted: for addresses that come from outside. A tenant names its sign-in service,
 * and that service names further addresses; none of them may lead into the network that this server stands in.
 */
export const publicAgent: Agent = new PublicAgent();
