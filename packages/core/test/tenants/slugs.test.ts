import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, numberedSlug, slugOf } from "../../src/tenants/slugs.ts";

describe("an organisation's address", () => {
  test.each([
    ["Läheisten ja toipujien liitto ry", "laheisten-ja-toipujien-liitto-ry"],
    ["Kustens välfärdsområde (demo)", "kustens-valfardsomrade-demo"],
    ["API", "org-api"], ["Å", "org-a"], ["日本", "org-1"],
  ])("of %s is %s", (name, slug) => expect(slugOf(name)).toBe(slug));

  test("made of any name is one that can be used, with a number behind it too", () => {
    const anyName = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(fc.property(anyName, fc.integer({ min: 2, max: 4_000_000_000 }), (name, number) => {
      const slug = slugOf(name);
      expect(isSlug(slug)).toBe(true);
      expect(isSlug(numberedSlug(slug, number))).toBe(true);
    }));
  });

  test("with a number is short enough, and no hyphen doubles where it was cut", () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    const long = fc.array(word, { minLength: 15, maxLength: 30 }).map((words) => slugOf(words.join(" ")));
    fc.assert(fc.property(long, fc.integer({ min: 2, max: 9999 }), (slug, number) => {
      expect(isSlug(numberedSlug(slug, number))).toBe(true);
    }));
  });

  test.each([
    "ab", "sign-up", "language", "theme", "fi", "selko", "-alue", "alue-", "a--b",
    "Alue", "älue", "a/b", "..", "a".repeat(61),
  ])("%s cannot be used", (slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});
