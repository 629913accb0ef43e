const INSIDE = /\.(local|internal|localhost|home|lan|arpa)$/;

/**
 * Whether the server may call a sign-in service that an administrator has named. Secrets travel there, so the address
 * is encrypted; and it is a public name, so that nobody reaches into the server's own network with it. An
 * installation that itself runs without encryption is a trial on one machine, where the service is at home as well.
 *
 * @param issuer an http or https address
 * @param baseUrl where the product itself is reached
 */
export function mayCallIssuer(issuer: string, baseUrl: string): boolean {
  const { protocol, hostname, username, password, search, hash } = new URL(issuer);
  if (username || password || search || hash) return false;
  if (new URL(baseUrl).protocol === "http:") return true;
  const isNumeric = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  return protocol === "https:" && !isNumeric && hostname.includes(".") && !INSIDE.test(hostname.replace(/\.$/, ""));
}
