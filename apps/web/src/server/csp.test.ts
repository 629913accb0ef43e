import { expect, test } from "vitest";
import { contentSecurityPolicy, requestHeaders } from "./csp.ts";

const directive = (policy: string, name: string) => policy.split("; ").find((one) => one.startsWith(`${name} `));

test("a script runs only with the nonce of its answer", () => {
  const script = directive(contentSecurityPolicy({ nonce: "abc", https: false }), "script-src");
  expect(script).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
});

test("a style sheet needs the nonce, a style attribute does not", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", https: false });
  expect(directive(policy, "style-src-elem")).toBe("style-src-elem 'self' 'nonce-abc'");
  expect(directive(policy, "style-src-attr")).toBe("style-src-attr 'unsafe-inline'");
});

test("only https tells the browser to insist on https", () => {
  expect(requestHeaders({ nonce: "abc", https: true })).toMatchObject({ "strict-transport-security": "max-age=31536000" });
  expect(contentSecurityPolicy({ nonce: "abc", https: true })).toContain("upgrade-insecure-requests");
  expect(requestHeaders({ nonce: "abc", https: false })).not.toHaveProperty("strict-transport-security");
  expect(contentSecurityPolicy({ nonce: "abc", https: false })).not.toContain("upgrade-insecure-requests");
});

test("only while developing may text be run as code", () => {
  expect(contentSecurityPolicy({ nonce: "abc", https: false, development: true })).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy({ nonce: "abc", https: false })).not.toContain("unsafe-eval");
});
