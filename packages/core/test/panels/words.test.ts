import { LOCALES, mergeResources, missingKeys } from "@raati/i18n";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as panels from "../../src/panels/index.ts";
import { CORE_ROLES, locales, panelPolicy, panelsRouter } from "../../src/panels/index.ts";
import { ITEM_KINDS } from "../../src/panels/schema.ts";

const DECIDES = /decid|decision|resolve|päät[tä]|päätö|beslut|avgör/i;

const textsOf = (node: object): string[] => Object.values(node).flatMap(
  (text) => (typeof text === "string" ? [text] : textsOf(text as object))
);
const eventNames = Object.values(panels).flatMap(
  (one) => (typeof one === "object" && "schema" in one && "name" in one ? [one.name as string] : [])
);

describe("words", () => {
  test("every text stands in all four languages", () => {
    expect(missingKeys(mergeResources({ panels: locales }))).toEqual([]);
  });

  test("easy Finnish is a text of its own, in short sentences", () => {
    const same = (path: "failure" | "field") => Object.keys(locales.fi[path]).filter((key) =>
      (locales.fi[path] as Record<string, string>)[key] === (locales["fi-plain"][path] as Record<string, string>)[key]);
    expect([...same("failure"), ...same("field")]).toEqual([]);
    const sentences = textsOf(locales["fi-plain"]).flatMap((text) => text.split(/[.?!] /));
    expect(sentences.filter((sentence) => sentence.split(" ").length > 13)).toEqual([]);
  });

  test("every key that the code names has a text", () => {
    const root = new URL("../../src/panels/", import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const keys = files.flatMap(
      (file) => [...readFileSync(new URL(file, root), "utf8").matchAll(/"panels:([\w.-]+)"/g)].map(([, key]) => key!)
    );
    const computed = [
      ...CORE_ROLES.map(({ key }) => key.slice(7)), "field.seatUnknown", "field.seatTypeFull", "field.panelFull",
    ];
    const has = (key: string) => typeof key.split(".").reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part], locales.fi,
    ) === "string";
    expect([...new Set([...keys, ...computed])].filter((key) => !has(key))).toEqual([]);
    const items = locales.fi.coordinatorItem as Record<string, string>;
    expect(ITEM_KINDS.filter((kind) => !(kind in items) && !(`${kind}_other` in items))).toEqual([]);
  });

  test("A10 · no event, route or ability lets a panel decide, in any language", () => {
    const routes = Object.keys(panelsRouter._def.procedures);
    const abilities = Object.keys(panelPolicy);
    expect([eventNames.length > 40, routes.length > 40, abilities.length > 10]).toEqual([true, true, true]);
    expect([...eventNames, ...routes, ...abilities].filter((name) => DECIDES.test(name))).toEqual([]);
  });

  test("A10 · the texts that speak of decisions say that the panel has no power over them", () => {
    for (const locale of LOCALES) {
      const { noDecisionPower } = locales[locale].panel;
      expect(noDecisionPower).toMatch(
        { fi: /ei päätä/, sv: /ingen beslutanderätt/, en: /no decision-making power/, "fi-plain": /ei päätä/ }[locale]
      );
      const others = textsOf(locales[locale]).filter((text) =>
        text !== noDecisionPower && /\b(raati|rådet|panel) (päättää|päätti|beslutar|beslöt|decides|decided)\b/i.test(text));
      expect(others).toEqual([]);
    }
  });
});
