import { expect, test } from "vitest";
import { countRequest, metricsText, requestKind } from "./metrics.ts";

const lines = () => metricsText().split("\n");
const name = "raati_http_request_duration_seconds";

test("requests are counted in the classes that their duration falls under", () => {
  countRequest({ method: "GET", kind: "page", status: 200, seconds: 0.02 });
  countRequest({ method: "GET", kind: "page", status: 200, seconds: 3 });
  const labels = `method="GET",kind="page",status="200"`;
  expect(lines()).toEqual(expect.arrayContaining([
    `${name}_bucket{${labels},le="0.01"} 0`,
    `${name}_bucket{${labels},le="0.025"} 1`,
    `${name}_bucket{${labels},le="2.5"} 1`,
    `${name}_bucket{${labels},le="5"} 2`,
    `${name}_bucket{${labels},le="+Inf"} 2`,
    `${name}_sum{${labels}} 3.02`,
    `${name}_count{${labels}} 2`,
  ]));
});

test("what visitors type never becomes a label", () => {
  countRequest({ method: 'X"} evil', kind: requestKind("/api/a-secret"), status: 404, seconds: 0 });
  expect(metricsText()).not.toMatch(/evil|secret/);
  expect(metricsText()).toContain('method="other",kind="api",status="404"');
});

test("every line is a comment or a figure, and the text ends with a line break", () => {
  const text = metricsText();
  expect(text.endsWith("\n")).toBe(true);
  for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
});

test.each([
  ["/_next/static/a.js", "static"], ["/api/health", "api"], ["/apina", "page"], ["/fi", "page"],
])("%s is %s", (path, kind) => {
  expect(requestKind(path)).toBe(kind);
});
