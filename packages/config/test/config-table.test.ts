import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGE, withTable } from "../scripts/config-table.ts";
import { CONFIG_TABLE, configMarkdown, readServerConfig } from "../src/index.ts";

test("docs/operations.md lists what the code reads (npm run config-table -w @raati/config)", () => {
  const page = readFileSync(PAGE, "utf8");
  expect(page).toBe(withTable(page));
});

test("every example that is a value is accepted by the check it explains", () => {
  const values = CONFIG_TABLE.filter(({ example }) => !example.startsWith("the output of"));
  const examples = values.map(({ name, example }) => [name, example]);
  const secrets = { RAATI_SECRET: "q7Zt2mWx0pL9vB4nK8sJ1dF6gH3cR5yT", METRICS_TOKEN: "q7Zt2mWx0pL9vB4n" };
  const config = readServerConfig({ ...Object.fromEntries(examples), ...secrets });
  expect(Object.keys(config)).toHaveLength(CONFIG_TABLE.length);
});

test("the table tells what is needed, what is secret, and what holds otherwise", () => {
  const facts = CONFIG_TABLE.map(({ name, needed, fallback, secret }) => [name, needed, fallback, secret]);
  expect(facts).toContainEqual(["RAATI_SECRET", "always", undefined, true]);
  expect(facts).toContainEqual(["SMTP_URL", "unless RAATI_DEMO is true", undefined, true]);
  expect(facts).toContainEqual(["PORT", "no", "3000", false]);
  expect(facts).toContainEqual(["METRICS_TOKEN", "no", undefined, true]);
});

test("no text breaks the table", () => {
  expect(configMarkdown().split("\n").every((row) => row.match(/\|/g)?.length === 5)).toBe(true);
});

test("a page without the marks is not touched", () => {
  expect(() => withTable("# Running Raati\n")).toThrow("docs/operations.md needs the lines");
});
