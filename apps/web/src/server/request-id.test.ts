import { expect, test } from "vitest";
import { requestIdOf } from "./request-id.ts";

test("a trusted proxy's id is kept", () => {
  expect(requestIdOf("7f00aa11-22bb", true)).toBe("7f00aa11-22bb");
});

test.each([
  ["a visitor's id", "7f00aa11-22bb", false],
  ["an id with other signs", 'x"}\nforged: line', true],
  ["an id that is too short", "1", true],
  ["an id that is too long", "a".repeat(65), true],
  ["no id", null, true],
])("%s gives way to a fresh one", (_what, given, trusted) => {
  const made = requestIdOf(given, trusted);
  expect(made).toMatch(/^[\da-f-]{36}$/);
  expect(requestIdOf(given, trusted)).not.toBe(made);
});
