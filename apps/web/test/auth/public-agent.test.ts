import { once } from "node:events";
import { createServer } from "node:http";
import { get } from "node:https";
import { type AddressInfo, createServer as createListener } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askNextAuth } from "../../src/server/auth/ask-next-auth.ts";
import { cookieNames, cookieOptions, cookieSecret, csrfPair } from "../../src/server/auth/cookies.ts";
import { identityProvider } from "../../src/server/auth/identity-provider.ts";
import { isPublicAddress, publicAgent } from "../../src/server/auth/public-agent.ts";

describe("a public address", () => {
  test.each([
    "193.166.3.2", "2001:67c:2b0::1", "2a00:1190:c01b::1", "100.63.255.255", "172.32.0.1",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    "127.0.0.1", "10.1.2.3", "169.254.169.254", "172.31.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:7f00:1",
    "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "localhost", "",
  ])("%j is none", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("an address that came from outside", () => {
  let connections = 0;
  const listener = createListener((socket) => {
    connections += 1;
    socket.destroy();
  });
  beforeAll(async () => {
    listener.listen(0, "127.0.0.1");
    await once(listener, "listening");
  });
  afterAll(() => void listener.close());
  const port = () => (listener.address() as AddressInfo).port;

  test.each(["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f.1"])("at %s is not even connected to", async (host) => {
    const asked = new Promise((resolve, reject) => {
      try {
        get(`https://${host}:${port()}/`, { agent: publicAgent }, resolve).on("error", reject);
      } catch (error) {
        reject(error);
      }
    });
    await expect(asked).rejects.toMatchObject({ code: "ENOTFOUND" });
    expect(connections).toBe(0);
  });
});

describe("a tenant's sign-in service", () => {
  const settings = { baseUrl: "http://localhost:1", secret: "a secret of this test, more than 32 characters", demo: false };
  const slug = "alue";
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader("content-type", "application/json").end(JSON.stringify({
      issuer: "https://id.example", authorization_endpoint: "https://id.example/authorize",
    }));
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => void server.close());

  /** Where somebody is sent who wants to sign in through the service. */
  async function signIn(issuer: string, insideToo: boolean): Promise<string | undefined> {
    const csrf = csrfPair(settings, slug);
    const answer = await askNextAuth({
      options: {
        providers: [identityProvider({ issuer, clientId: "raati", clientSecret: "known to the two" }, { insideToo })],
        secret: cookieSecret(settings, slug), cookies: cookieOptions(settings, slug),
        logger: { error: () => {}, warn: () => {}, debug: () => {} },
      },
      path: ["signin", "oidc"], method: "POST", base: `${settings.baseUrl}/api/auth/${slug}`, query: {},
      body: { csrfToken: csrf.token, callbackUrl: "/" }, cookies: { [cookieNames(settings, slug).csrfToken]: csrf.cookie },
    });
    return answer.location;
  }

  test("inside our own network is not called by an installation that others reach", async () => {
    const { port } = server.address() as AddressInfo;
    expect(await signIn(`http://127.0.0.1:${port}`, true)).toContain("https://id.example/authorize");
    expect(asked).toBe(1);
    for (const issuer of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `https://localhost:${port}`]) {
      expect(await signIn(issuer, false)).toContain("error=OAuthSignin");
    }
    expect(asked).toBe(1);
  });
});
