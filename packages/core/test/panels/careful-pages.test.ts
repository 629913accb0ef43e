import { expect, test } from "vitest";
import { contribute, type InstalledPlugin } from "../../src/kernel/index.ts";
import { carefulPages, quickExits } from "../../src/panels/index.ts";

const privacy = { publicNames: "alias" as const, namesInside: "names" as const, quickExit: true, keepsDrafts: false };
const panel = { privacy, pluginIds: ["gardening"], typeId: "careful" };

/** A plugin whose settings say where the quick exit leads. */
const gardening = (settings: object, ofType: object = {}): InstalledPlugin => ({
  id: "gardening", contributions: [contribute(quickExits, { to: ({ exit }) => exit as string | undefined })],
  stored: { settings: { ...settings }, typeSettings: { careful: { ...ofType } } },
});
const exitOf = (...plugins: InstalledPlugin[]) => carefulPages({ plugins, panel }).exit;

test("the quick exit leads where the tenant has set it for the panel's type, for all its panels, or nowhere of its own", () => {
  const everywhere = { exit: "https://rannikko.example/" };
  expect(exitOf(gardening(everywhere))).toBe("https://rannikko.example/");
  expect(exitOf(gardening(everywhere, { exit: "https://mieli.example/" }))).toBe("https://mieli.example/");
  expect([exitOf(gardening({})), exitOf()]).toEqual([undefined, undefined]);
  expect(exitOf({ ...gardening(everywhere), id: "rides" })).toBeUndefined();
  expect(carefulPages({ plugins: [gardening({})], panel })).toEqual(privacy);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//rannikko.example", "/fi/rannikko", "sää", ""])(
  "%s is no address that a page may lead to", (exit) => expect(exitOf(gardening({ exit }))).toBeUndefined(),
);
