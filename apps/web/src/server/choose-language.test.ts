import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

test.each([
  ["sv-FI,sv;q=0.9,fi;q=0.8", "sv"],
  ["de, en-GB;q=0.7, fi;q=0.8", "fi"],
  ["en;q=0.5, sv;q=0.5", "en"],
  ["fi;q=0, sv;q=0.1", "sv"],
  ["SV", "sv"],
  ["de-DE, fr", "fi"],
  ["de, *;q=0.5, en;q=0.1", "fi"],
  ["en;q=2, sv", "sv"],
  ["english, sv;q=0.1", "sv"],
  ["", "fi"],
  [null, "fi"],
])("a browser that asks for %j gets %s", (accepted, locale) => {
  expect(chooseLanguage(undefined, accepted)).toBe(locale);
});

test("the language that somebody chose wins, easy Finnish included", () => {
  expect(chooseLanguage("selko", "sv")).toBe("fi-plain");
  expect(chooseLanguage("en", "sv")).toBe("en");
});

test("a cookie that names no language is passed over", () => {
  expect(chooseLanguage("fi-plain", "sv")).toBe("sv");
  expect(chooseLanguage("", "sv")).toBe("sv");
});

test("a very long header is read to its end", () => {
  expect(chooseLanguage(undefined, `${"x;q=0.1,".repeat(20_000)}sv`)).toBe("sv");
});
