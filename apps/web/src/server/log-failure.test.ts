import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logFailure } from "./log-failure.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const failure = (digest: string) => Object.assign(new Error("Elsa Björkhagen"), { digest });

test("a failure that is reported twice for one request is one line, without what the error says", () => {
  logFailure(failure("123"), "request-1", "/[locale]/[tenant]");
  logFailure(failure("123"), "request-1", "/[locale]/[tenant]");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ event: "web.request-failed", requestId: "request-1", digest: "123" });
  expect(lines[0]).not.toContain("Elsa");
});

test("other requests, and other failures of the same one, have lines of their own", () => {
  logFailure(failure("456"), "request-2", "/[locale]/[tenant]");
  logFailure(failure("456"), "request-3", "/[locale]/[tenant]");
  logFailure(failure("789"), "request-3", "/[locale]/[tenant]");
  for (let i = 0; i < 600; i++) logFailure(failure("1"), `many-${i}`, "/");
  expect(lines).toHaveLength(603);
});
