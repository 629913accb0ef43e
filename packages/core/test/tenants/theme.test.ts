import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastOf, LEAST_CONTRAST, weakPairs } from "../../src/tenants/theme.ts";

const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const grey = fc.integer({ min: 0, max: 255 }).map((value) => `#${value.toString(16).padStart(2, "0").repeat(3)}`);

describe("contrast", () => {
  test.each([
    ["#000000", "#ffffff", 21], ["#ffffff", "#ffffff", 1], ["#767676", "#ffffff", 4.54], ["#777777", "#ffffff", 4.48],
  ])(
    "of %s and %s is %d", (one, other, expected) => expect(contrastOf(one, other)).toBeCloseTo(expected, 1));

  test("is the same both ways, and from 1 to 21", () => {
    fc.assert(fc.property(colour, colour, (one, other) => {
      expect(contrastOf(one, other)).toBe(contrastOf(other, one));
      expect(contrastOf(one, other)).toBeGreaterThanOrEqual(1);
      expect(contrastOf(one, other)).toBeLessThanOrEqual(21);
    }));
  });
});

describe("a theme", () => {
  test.each([
    ["#14566a", "#8fcadb"], ["#6a3b5f", "#e0b6d4"],
  ])("of the design, %s and %s, can be read", (accentLight, accentDark) => {
    expect(weakPairs({ accentLight, accentDark })).toEqual([]);
  });

  test("names the field, the place and the two colours that fail", () => {
    const pairs = weakPairs({ accentLight: "#8fcadb", accentDark: "#8fcadb" });
    expect(pairs.map(({ field, place }) => `${field} ${place}`)).toEqual([
      "accentLight paper", "accentLight surface", "accentLight soft", "accentLight nowSoft",
    ]);
    expect(pairs[1]).toMatchObject({ colour: "#8fcadb", against: "#ffffff", ratio: 1.8 });
  });

  test("that is accepted has text contrast on every page colour, and one that is refused lacks it somewhere", () => {
    fc.assert(fc.property(fc.oneof(colour, grey), (accentLight) => {
      const weak = weakPairs({ accentLight, accentDark: "#8fcadb" });
      const enough = ["#f6f5f1", "#ffffff", "#fdf3cf"].every((page) => contrastOf(accentLight, page) >= LEAST_CONTRAST);
      const onPage = weak.filter(({ field, place }) => field === "accentLight" && place !== "soft" && place !== "ink");
      expect(onPage.length === 0).toBe(enough);
      for (const { ratio } of weak) expect(ratio).toBeLessThan(LEAST_CONTRAST);
    }));
  });
});
