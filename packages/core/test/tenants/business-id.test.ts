import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigit, isBusinessId, tidyBusinessId } from "../../src/tenants/business-id.ts";
import { businessId } from "../../src/tenants/schema.ts";

const digits = fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number).padStart(7, "0"));
const valid = digits.filter((seven) => checkDigit(seven) !== undefined).map((seven) => `${seven}-${checkDigit(seven)}`);

describe("a business ID", () => {
  // Numbers of Finnish authorities, as they stand on their public pages.
  test.each(["0737546-2", "0201256-6", "0245437-2"])("%s is one", (text) => expect(isBusinessId(text)).toBe(true));

  test("with one digit changed is never one", () => {
    fc.assert(fc.property(valid, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
      const place = at === 7 ? 8 : at;
      const other = (Number(text[place]) + by) % 10;
      expect(isBusinessId(text.slice(0, place) + other + text.slice(place + 1))).toBe(false);
    }));
  });

  test("with two unequal neighbours swapped is never one", () => {
    fc.assert(fc.property(valid, fc.integer({ min: 0, max: 5 }), (text, at) => {
      fc.pre(text[at] !== text[at + 1]);
      expect(isBusinessId(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2))).toBe(false);
    }));
  });

  test("is never given out where the remainder is one", () => {
    fc.assert(fc.property(digits, fc.integer({ min: 0, max: 9 }), (seven, last) => {
      fc.pre(checkDigit(seven) === undefined);
      expect(isBusinessId(`${seven}-${last}`)).toBe(false);
    }));
  });

  test("is understood as people write it", () => {
    const hyphens = fc.constantFrom("-", "", " - ", "\u2013");
    fc.assert(fc.property(valid, fc.constantFrom("", "FI", "fi ", " "), hyphens, (text, before, hyphen) => {
      expect(tidyBusinessId(before + text.replace("-", hyphen))).toBe(text);
    }));
  });

  test.each(["", "1234567-2", "737546-2", "07375462 0", "hei", "FI", "1".repeat(300)])("%j is refused", (text) => {
    expect(businessId.safeParse(text).success).toBe(false);
  });
});
