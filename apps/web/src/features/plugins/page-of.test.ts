import { webPlugins } from "@raati/plugins-installed/web";
import { expect, test } from "vitest";
import { pageOf } from "./page-of.ts";

test.each(webPlugins.map(({ id }) => id))("%s has its first page, and none under a name that all objects know", (plugin) => {
  expect(pageOf(webPlugins, plugin, [])).toBeTypeOf("function");
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty", "..", "../help"]) {
    expect([name, pageOf(webPlugins, plugin, [name])]).toEqual([name, undefined]);
  }
});

test("a plugin that is not installed has no pages", () => {
  expect([pageOf(webPlugins, "constructor", []), pageOf([], "__proto__", ["toString"])]).toEqual([undefined, undefined]);
});
