import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { textGateway } from "../src/text-gateway.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/**
 * A gateway on this machine that answers with these codes, one after the other.
 * @returns its address and what it was sent
 */
async function gateway(...codes: readonly (number | "silence")[]) {
  const taken: { headers: IncomingHttpHeaders; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      taken.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown });
      const code = codes[taken.length - 1] ?? 202;
      if (code !== "silence") response.writeHead(code).end("{}");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`, taken };
}

const MESSAGE = {
  to: "+358401234567", text: "Keskijärvi: sinulle on uusi viesti.", lang: "fi-plain", id: "0198-a",
} as const;

test("a message goes to the gateway as JSON, with the key and an id that stays the same", async () => {
  const { url, taken } = await gateway();
  const texts = textGateway({ url, key: "a-secret-key", from: "Raati" });
  await texts.send(MESSAGE);
  await texts.send(MESSAGE);
  expect(taken.map(({ headers }) => [headers.authorization, headers["idempotency-key"], headers["content-type"]])).toEqual([
    ["Bearer a-secret-key", "0198-a", "application/json"], ["Bearer a-secret-key", "0198-a", "application/json"],
  ]);
  expect(taken[0]!.body).toEqual({ ...MESSAGE, lang: "fi", from: "Raati" });
});

test.each([
  [400, "never"], [404, "never"], [429, "again"], [500, "again"], [503, "again"], [302, "again"],
] as const)("the answer %i means: %s", async (code, retry) => {
  const { url } = await gateway(code);
  await expect(textGateway({ url, from: "Raati" }).send(MESSAGE)).rejects.toMatchObject({ name: "TextFailure", retry });
});

test("a gateway that is silent or away is tried again, and the error names nobody", async () => {
  const { url } = await gateway("silence");
  const silent = textGateway({ url, from: "Raati", timeout: 200 }).send(MESSAGE);
  await expect(silent).rejects.toMatchObject({ retry: "again", message: expect.not.stringContaining("358") as string });
  await expect(
    textGateway({ url: "http://127.0.0.1:1/", from: "Raati" }).send(MESSAGE)
  ).rejects.toMatchObject({ retry: "again" });
});
