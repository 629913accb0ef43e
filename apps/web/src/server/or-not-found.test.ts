import { Failure } from "@raati/core/kernel";
import { TRPCError } from "@trpc/server";
import { expect, test, vi } from "vitest";
import { orNotFound } from "./or-not-found.ts";

vi.mock("next/navigation", () => ({
  forbidden: () => {
    throw new Error("the page of others' work");
  },
  notFound: () => {
    throw new Error("the friendly page");
  },
  redirect: (address: string) => {
    throw new Error(`on to ${address}`);
  },
}));
vi.mock("./page-request.ts", () => ({ pageRequest: async () => ({ segment: "sv", path: "/kustens/panels/aldre/inside" }) }));

const refused = (code: TRPCError["code"], cause: Failure) => orNotFound(Promise.reject(new TRPCError({ code, cause })));

test("what is not there becomes the friendly page", async () => {
  const unknown = new Failure("NOT_FOUND", "kernel:failure.notFound");
  await expect(refused("NOT_FOUND", unknown)).rejects.toThrow("the friendly page");
});

test("staff who have not given their second factor are led to it, and back", async () => {
  const needed = new Failure("FORBIDDEN", "kernel:failure.secondFactorNeeded");
  await expect(refused("FORBIDDEN", needed)).rejects
    .toThrow("on to /sv/kustens/sign-in/code?next=%2Fsv%2Fkustens%2Fpanels%2Faldre%2Finside");
});

test("what the reader may see but not do becomes the page that says so", async () => {
  const answer = refused("FORBIDDEN", new Failure("FORBIDDEN", "kernel:failure.forbidden"));
  await expect(answer).rejects.toThrow("the page of others' work");
  const ofAnotherCopy = Object.assign(new Error("FORBIDDEN"), {
    name: "TRPCError", code: "FORBIDDEN", cause: { name: "Failure", code: "FORBIDDEN", key: "panels:failure.termOver" },
  });
  await expect(orNotFound(Promise.reject(ofAnotherCopy))).rejects.toThrow("the page of others' work");
});

test("all else passes to the error page", async () => {
  const busy = refused("TOO_MANY_REQUESTS", new Failure("TOO_MANY", "kernel:failure.tooMany"));
  await expect(busy).rejects.toBeInstanceOf(TRPCError);
  await expect(orNotFound(Promise.reject(new TypeError("x")))).rejects.toBeInstanceOf(TypeError);
});
