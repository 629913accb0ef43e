import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { asFailure, failureOf } from "../../src/kernel/index.ts";

test.each([undefined, null, "text", 7, new Error("x")])("%s is no failure of ours, and no reason to fail", (error) => {
  expect(asFailure(error)).toBeUndefined();
});

test.each([
  ["NOT_FOUND", "NOT_FOUND"], ["METHOD_NOT_SUPPORTED", "NOT_FOUND"], ["BAD_REQUEST", "INVALID"], ["PARSE_ERROR", "INVALID"],
  ["INTERNAL_SERVER_ERROR", "UNAVAILABLE"],
] as const)("a call that came to no procedure, %s, is told as %s", (code, told) => {
  expect(failureOf(new TRPCError({ code })).code).toBe(told);
});
