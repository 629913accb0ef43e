import { describe, expect, it } from "vitest";
import { compileRegex } from "../src/query/regex.ts";

const error = (code: number) => expect.objectContaining({ code });

describe("regular expressions", () => {
  it.each<[string, string, string, boolean]>([
    ["b$", "", "ab\n", true], ["b\\z", "", "ab\n", false], ["^b", "m", "a\nb", true], ["^", "m", "a\n", true],
    ["a\\n^$", "m", "a\n", false], ["^.$", "", "😀", true], ["a.b", "", "a\u2028b", true], ["a.b", "", "a\nb", false],
    ["\\s", "", "\u00a0", false], ["\\w", "i", "ſ", false], ["s", "i", "ſ", true], ["[k-l]", "i", "\u212a", true],
    ["[^k]", "i", "\u212a", false], ["\\bk", "i", "äK", true], ["ß", "i", "ẞ", true], ["a b # x", "x", "ab", true],
    ["[ ]", "x", " ", true], ["(?i)A", "", "a", true], ["x{,2}", "", "x{,2}", true], ["[]a]]", "", "]]", true],
    ["[^]a]", "", "]", false],
    ["\\x{1F600}", "", "😀", true], ["\\@\\-\\_", "", "@-_", true], ["(?<!a)b", "", "ab", false],
    ["\\B", "", "Q😀S", false], ["[[a]", "", "[", true], ["\\p{Lu}", "i", "a", false], ["[\\W_]", "i", "ſ", true],
  ])("/%s/%s on %j: %j", (pattern, flags, text, expected) => {
    expect(compileRegex(pattern, flags).test(text)).toBe(expected);
  });

  it.each([
    "a++", "(?>a)", "a(?i)b", "(?<n>a)", "(?P<n>a)", "(a)\\1", "[[:alpha:]]", "\\R", "\\Qa\\E", "\\K", "(?R)", "(?<=a*)b",
    "*a", "a**", "[\\d-z]", "(a", "a)", "[a", "\\u0041", "a{65536}", "(*UTF)a", "^*", "[z-a]", "\\", "\\x4", "(?#c)",
  ])("refuses /%s/", (pattern) => {
    expect(() => compileRegex(pattern, "")).toThrow(error(51091));
  });

  it("refuses unknown options and NUL", () => {
    expect(() => compileRegex("a", "g")).toThrow(error(51108));
    expect(() => compileRegex("a\0", "")).toThrow(error(2));
  });
});
