import { Failure } from "@raati/core/kernel";
import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import type { TenantPage } from "../../src/server/tenant-page.ts";
import { whatPluginsGet } from "../../src/features/plugins/what-plugins-get.ts";

const calls = (procedures: object) => whatPluginsGet({
  tenant: { slug: "rannikko", languages: ["fi"] }, home: "/fi/rannikko", locale: "fi", t: (key: string) => key,
  call: { x: { rides: procedures } },
} as unknown as TenantPage, "kuninkaantie", { id: "rides", settings: {} }).call;

test("a plugin's page is told what its procedure answers, and undefined where nothing is for the reader", async () => {
  const call = calls({
    rides: async (input: object) => input,
    staff: async () => {
      throw new TRPCError({ code: "NOT_FOUND", cause: new Failure("NOT_FOUND", "kernel:failure.notFound") });
    },
    later: async () => {
      throw new TRPCError({ code: "FORBIDDEN", cause: new Failure("FORBIDDEN", "kernel:failure.secondFactorNeeded") });
    },
  });
  expect(await call("rides", { day: 1 })).toEqual({ tenant: "rannikko", panel: "kuninkaantie", day: 1 });
  expect([await call("staff"), await call("later")]).toEqual([undefined, undefined]);
});

test("a name that is no procedure of the plugin, and a fault of it, are not passed over", async () => {
  const fault = new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
  const call = calls({
    broken: async () => {
      throw fault;
    },
    // What the server answers to a name that it does not know.
    mistyped: async () => {
      throw new TRPCError({ code: "NOT_FOUND", message: "No procedure found on path \"x,rides,mistyped\"" });
    },
  });
  await expect(call("broken")).rejects.toBe(fault);
  await expect(call("mistyped")).rejects.toThrow("mistyped");
  await expect(calls({})("mistyped")).rejects.toThrow("mistyped");
});
