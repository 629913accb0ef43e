import { request, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { believedAddress, countedAddress, settleAddresses } from "./client-address.ts";
import { mayPass } from "./rate-limit.ts";

const from = (address: string) => new Headers({ "x-forwarded-for": address });
const passes = (times: number, address: string, now: number) =>
  Array.from({ length: times }, () => mayPass("signIn", from(address), now)).filter(Boolean).length;

describe("where a request comes from", () => {
  test.each([
    ["nobody but the connection is believed without a proxy", "198.51.100.9", "203.0.113.5", 0, "203.0.113.5"],
    ["what one proxy has added is believed", "1.1.1.1, 198.51.100.9", "10.0.0.1", 1, "198.51.100.9"],
    ["what two have added", "1.1.1.1, 198.51.100.9, 10.0.0.2", "10.0.0.1", 2, "198.51.100.9"],
    ["a proxy that added nothing stands for itself", undefined, "10.0.0.1", 1, "10.0.0.1"],
  ])("%s", (_what, forwarded, peer, trusted, address) => {
    expect(believedAddress(forwarded, peer, trusted)).toBe(address);
  });

  test.each([
    ["203.0.113.5", "203.0.113.5"], ["::ffff:203.0.113.5", "203.0.113.5"], ["127.0.0.1", undefined], ["::1", undefined],
    ["::ffff:127.0.0.1", undefined], ["", undefined],
    ["2001:0db8:0:1:aaaa::1", "2001:db8:0:1"], ["2001:db8:0:1:bbbb::2", "2001:db8:0:1"], ["2001:db8::5", "2001:db8:0:0"],
  ])("%j is counted as %j", (address, counted) => expect(countedAddress(from(address))).toBe(counted));

  test("a visitor's own header is replaced before anybody reads it", async () => {
    settleAddresses(() => 0);
    const server = createServer((incoming, outgoing) => outgoing.end(String(incoming.headers["x-forwarded-for"])));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const said = await new Promise<string>((resolve, reject) => {
      request({ port, host: "127.0.0.1", headers: { "x-forwarded-for": "9.9.9.9" } }, (response) => {
        response.setEncoding("utf8").once("data", resolve);
      }).on("error", reject).end();
    });
    server.close();
    expect(said).toBe("127.0.0.1");
  });
});

describe("an address", () => {
  test("may sign in sixty times a minute, and again a minute later", () => {
    expect(passes(100, "203.0.113.1", 0)).toBe(60);
    expect(passes(1, "203.0.113.1", 59_999)).toBe(0);
    expect(passes(100, "203.0.113.1", 60_000)).toBe(60);
  });

  test("does not hold up another one, nor the commands of its own pages", () => {
    passes(100, "203.0.113.2", 0);
    expect(passes(60, "203.0.113.3", 0)).toBe(60);
    expect(mayPass("command", from("203.0.113.2"), 0)).toBe(true);
  });

  test("is not forgotten early because many others come", () => {
    passes(100, "203.0.113.4", 200_000);
    for (let i = 0; i < 15_000; i++) mayPass("command", from(`10.1.${i >> 8}.${i & 255}`), 200_001);
    expect(passes(1, "203.0.113.4", 200_002)).toBe(0);
  });

  test("of this machine is not counted", () => expect(passes(1000, "127.0.0.1", 0)).toBe(1000));
});
