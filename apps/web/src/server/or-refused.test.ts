import { createCallerFactory, Failure, router } from "@raati/core/kernel";
import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { orRefused } from "./or-refused.ts";

const refused = (code: "NOT_FOUND" | "FORBIDDEN") => new TRPCError({
  code, cause: new Failure(code, "kernel:failure.notFound")
});

test("what is there passes, and what is not there for the reader is undefined", async () => {
  expect(await orRefused(Promise.resolve([1]))).toEqual([1]);
  expect(await orRefused(Promise.reject(refused("NOT_FOUND")))).toBeUndefined();
  expect(await orRefused(Promise.reject(refused("FORBIDDEN")))).toBeUndefined();
});

test("a fault is never taken for nothing: a broken database, input that does not fit, a procedure that nobody defines", async () => {
  const busy = new TRPCError({
    code: "SERVICE_UNAVAILABLE", cause: new Failure("UNAVAILABLE", "kernel:failure.unavailable")
  });
  await expect(orRefused(Promise.reject(busy))).rejects.toBe(busy);
  const wrong = new TRPCError({ code: "BAD_REQUEST" });
  await expect(orRefused(Promise.reject(wrong))).rejects.toBe(wrong);
  await expect(orRefused(Promise.reject(new TypeError("x")))).rejects.toBeInstanceOf(TypeError);
  const call = createCallerFactory(router({}))({} as never) as unknown as Record<string, () => Promise<unknown>>;
  await expect(orRefused(call.mistyped!())).rejects.toThrow("mistyped");
});
