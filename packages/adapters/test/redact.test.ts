import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loggable, redact } from "../src/redact.ts";

describe("an e-mail address", () => {
  test("never gets through, whatever stands around it", () => {
    const around = fc.constantFrom("", " ", ..."<>()\",;:&=".split(""), "550 5.1.1 ", " unknown", "https://x.fi/?q=");
    fc.assert(fc.property(fc.emailAddress(), around, around, (address, before, after) => {
      expect(redact(before + address + after)).not.toContain(address);
      expect(redact(`${before}${encodeURIComponent(address)}${after}`)).not.toContain(encodeURIComponent(address));
    }));
  });

  test("with letters of our languages is taken out whole", () => {
    expect(redact("to Åke Öst <åke.öst@järvi.fi>, now")).toBe("to Åke Öst <[e-mail]>, now");
    expect(redact("/leave?to=aino%40example.fi&x=1")).toBe("[e-mail]&x=1");
  });
});

test("identity codes of every century are taken out", () => {
  const codes = ["131052-308T", "131052+308T", "010203A123X", "010203Y123X"];
  expect(codes.map((code) => redact(`for ${code}.`))).toEqual(codes.map(() => "for [identity code]."));
});

test("facts stay as they are: ids, codes, versions, times", () => {
  const facts = [
    "0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "MongoServerError E11000", "at panels/found-panel.ts:12:5",
    "2026-05-15T09:00:00Z", "@raati/core", "at node_modules/@trpc/server/dist/index.mjs:1:2", "next@16.4.6",
  ];
  expect(facts.map(redact)).toEqual(facts);
});

test("a very long text is cut", () => {
  expect(redact("x".repeat(2000))).toHaveLength(1001);
});

test("an address where a long text is cut leaves no trace", () => {
  const address = `${"aino.".repeat(15)}aaltonen@example.fi `;
  for (let start = 0; start < address.length; start += 1) {
    expect(redact(address.repeat(100).slice(start))).not.toContain("aino");
  }
});

describe("fields", () => {
  test("that hold personal data by their name are left out and named, however they are written", () => {
    const personal = { Email: "a", first_name: "b", "phone-number": "c", password: "d", token: "e" };
    const facts = { tenantId: "t1", code: "E11000" };
    const dropped = "Email first_name phone-number password token";
    expect(loggable({ ...personal, ...facts })).toEqual({ ...facts, dropped });
  });

  test("that are no plain values are left out: nobody knows what is inside", () => {
    expect(loggable({ person: { name: "Aino" }, list: ["Aino"], run: () => "Aino", none: null, count: 0, on: false }))
      .toEqual({ count: 0, on: false, dropped: "person list run none" });
  });

  test("are searched for addresses, in their names too", () => {
    expect(loggable({ reason: "550 aino@example.fi unknown", "bo@example.fi": 1 }))
      .toEqual({ reason: "550 [e-mail] unknown", "[e-mail]": 1 });
  });
});
