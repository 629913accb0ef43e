import { expect, test } from "vitest";
import { auditArguments, workerArguments } from "../src/read-arguments.ts";

const HASH = "0".repeat(64);

test("the worker takes four consumers and no port when it is told nothing", () => {
  expect(workerArguments([])).toEqual({ help: false, consumers: 4, statusPort: undefined });
  expect(workerArguments(["--consumers", "8", "--status-port=0"])).toEqual({ help: false, consumers: 8, statusPort: 0 });
});

test.each([
  [["--consumers", "many"], /^--consumers must be a whole number from 1 to 64\.$/],
  [["--consumers=0"], /^--consumers must be/],
  [["--consumers=65"], /^--consumers must be/],
  [["--status-port=70000"], /^--status-port must be a whole number from 0 to 65535\.$/],
  [["--status-port=-1"], /^--status-port must be/],
  [["--colour"], /--colour/],
])("the worker refuses %j", (args, sentence) => {
  expect(() => workerArguments(args)).toThrow(sentence);
});

test("the audit check takes one organisation, with a known entry, or all", () => {
  expect(auditArguments(["--all"])).toEqual({ help: false, tenant: undefined, known: undefined });
  expect(auditArguments(["--tenant", "x", "--known", `12:${HASH}`])).toEqual(
    { help: false, tenant: "x", known: { seq: 12, hash: HASH } }
  );
  expect(auditArguments(["--help"])).toMatchObject({ help: true });
});

test.each([
  [[], /Name one organisation with --tenant SLUG, or ask for --all/],
  [["--tenant", "x", "--all"], /Name one organisation/],
  [["--all", "--known", `1:${HASH}`], /--known goes with --tenant/],
  [["--tenant", "x", "--known", "1"], /--known must be a number, a colon and a hash/],
])("the audit check refuses %j", (args, sentence) => {
  expect(() => auditArguments(args)).toThrow(sentence);
});
