import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { addDays, daysBetween } from "@raati/i18n";
import { describe, expect, it } from "vitest";
import { DEMO_DAY, madeUpName, tenants } from "../src/content/index.ts";
import { clockAhead } from "../src/start/clock-ahead.ts";
import { ensurePortFree, ensureWritable } from "../src/start/check-start.ts";
import { readOptions } from "../src/start/options.ts";
import { daysToShift } from "../src/start/shift-days.ts";

describe("options of npm run demo", () => {
  it("are the ones that stand in the README", () => {
    expect(readOptions(["--port", "3100", "--data", "here", "--reset", "--today", "2026-05-15"], ".demo"))
      .toEqual({ port: 3100, dataDir: "here", reset: true, today: "2026-05-15" });
    expect(readOptions([], ".demo")).toEqual({ port: 3000, dataDir: ".demo", reset: false, today: undefined });
  });

  it.each([[["--port", "0"], /--port takes a number/], [["--port", "x"], /--port takes/], [
    ["--today", "15.5.2026"], /--today takes a day/,
  ],
    [["--today", "2026-02-30"], /--today takes a day/], [["--verbose"], /and nothing else/], [
      ["again"], /and nothing else/,
    ]])(
    "%j is answered by a sentence", (args, sentence) => {
      expect(() => readOptions(args, ".demo")).toThrow(sentence);
    });
});

describe("the demo's clock", () => {
  // Half past midnight in Helsinki, when it is still the day before in London.
  const now = new Date("2026-11-22T22:30:00Z");

  it("runs on from the present time of the day that was asked for", () => {
    expect(clockAhead("2026-11-24", undefined, now)).toBe(24 * 3600);
    expect(clockAhead("2026-11-23", "60", now)).toBe(0);
  });

  it("is this machine's, or as far ahead or behind as the environment says", () => {
    expect([undefined, "", "90", "-90"].map((given) => clockAhead(undefined, given, now))).toEqual([0, 0, 90, -90]);
    expect(() => clockAhead(undefined, "tomorrow", now)).toThrow("RAATI_CLOCK_AHEAD takes whole seconds");
  });
});

describe("before the start", () => {
  it("a port in use gets a sentence with another port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    await expect(ensurePortFree(port)).rejects.toThrow(
      `Port ${port} is in use. Choose another one: npm run demo -- --port ${port + 1}`
    );
    await new Promise((resolve) => void other.close(resolve));
    await expect(ensurePortFree(port)).resolves.toBeUndefined();
  });

  it("a folder that cannot be made gets a sentence", () => {
    const parent = mkdtempSync(path.join(tmpdir(), "raati-demo-test-"));
    writeFileSync(path.join(parent, "file"), "");
    expect(() => ensureWritable(path.join(parent, "file", "data"))).toThrow(/cannot be written\. Choose another one/);
    chmodSync(parent, 0o700);
    expect(() => ensureWritable(path.join(parent, "data"))).not.toThrow();
  });
});

describe("the content's days", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2026-01-01", days - 5000));

  it("move by whole weeks, so that the demo day falls into the week of today", () => {
    fc.assert(fc.property(day, (today) => {
      const shift = daysToShift(DEMO_DAY, today);
      expect(Math.abs(shift % 7)).toBe(0);
      // The demo day is a Friday: at most four days after the Monday of its week, at most six before its Sunday.
      const distance = daysBetween(addDays(DEMO_DAY, shift), today);
      expect(distance).toBeGreaterThanOrEqual(-4);
      expect(distance).toBeLessThanOrEqual(2);
    }));
  });

  it("stand still on the demo day itself", () => {
    expect(daysToShift(DEMO_DAY, DEMO_DAY)).toBe(0);
  });
});

describe("the content", () => {
  it("has the seats of domain.md §5.1, less one each where a call is under way or somebody has left", () => {
    const seats = tenants.flatMap(
      ({ panels }) => panels.map(({ key, seated }) => [key, Object.values(seated).reduce((sum, count) => sum + count, 0)])
    );
    expect(Object.fromEntries(seats))
      .toEqual({ A1: 12, A2: 11, A3: 12, A4: 10, A4a: 5, A4b: 5, B0: 16, B1: 20, C1: 16, C2: 15, C3: 18 });
  });

  it("gives every made-up member a name of their own", () => {
    const names = Array.from({ length: 3000 }, (_, index) => madeUpName(index));
    expect(new Set(names).size).toBe(names.length);
  });
});
