import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { mergeResources, missingKeys } from "@raati/i18n";
import { describe, expect, it } from "vitest";
import { locales, uiText } from "../src/index.ts";

const leaves = (tree: object, prefix = ""): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "string" ? [[`${prefix}${name}`, value]] : Object.entries(
        leaves(value as object, `${prefix}${name}.`),
      ),
    ),
  );

describe("words of the interface", () => {
  it("are the same in all languages, with the same values in them", () => {
    expect(missingKeys(mergeResources({ ui: locales }))).toEqual([]);
  });

  it("easy Finnish is a text of its own", () => {
    const finnish = leaves(locales.fi);
    const easy = leaves(locales["fi-plain"]);
    const same = Object.keys(finnish).filter((key) => finnish[key] === easy[key]);
    // Words that are easy already.
    expect(same).toEqual(["frame.menu", "frame.closeMenu", "frame.language"]);
  });

  it("has no text that no piece says", () => {
    const folder = path.join(import.meta.dirname, "../src");
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(folder, name), "utf8"))
      .join("\n");
    const keys = Object.keys(leaves(locales.fi)).map((key) => key.replace(/_(one|other)$/, ""));
    // Chosen by a language or by a step's state.
    const computed = /^(missing|languages)\.|^track\.(done|now|part|todo)$/;
    expect(keys.filter((key) => !computed.test(key) && !source.includes(`"${key}"`))).toEqual([]);
  });

  it("puts values in and chooses the plural of the language", () => {
    expect(uiText("fi", "form.problems", { count: 1 })).toBe("Korjaa 1 kohta");
    expect(uiText("fi", "form.problems", { count: 3 })).toBe("Korjaa 3 kohtaa");
    expect(uiText("sv", "track.position", { at: 2, of: 7 })).toBe("Steg 2/7");
    expect(uiText("fi-plain", "form.problems", { count: 2 })).toBe("2 kohtaa pitää korjata");
  });

  it("refuses a path that leads nowhere", () => {
    expect(() => uiText("fi", "frame.nothing" as "frame.skip")).toThrow('No text "frame.nothing" in fi');
  });
});
