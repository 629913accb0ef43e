import { PluginRegistry } from "@raati/core/plugins";
import { describe, expect, it } from "vitest";
import { plugins } from "../src/index.ts";
import { webPlugins } from "../src/web.ts";

describe("the lists of installed plugins", () => {
  it("has each plugin once", () => {
    expect(new PluginRegistry(plugins).all).toHaveLength(plugins.length);
  });

  it("shows nothing in the browser that the server does not have", () => {
    const ids = plugins.map(({ id }) => id);
    expect(webPlugins.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });
});
