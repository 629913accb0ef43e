import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTheme, themeStyle } from "../src/index.ts";
import { accentColours } from "../src/themes/check-theme.ts";
import { contrast, mix, parseHex, toHex } from "../src/themes/contrast.ts";
import { type Scheme, accentPairs, fixedPairs, palette } from "../src/themes/palette.ts";

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => toHex(parts));
const schemes = ["light", "dark"] as const;

describe("contrast", () => {
  it("is what WCAG says of known pairs", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
    expect(contrast("#abc", "#aabbcc")).toBe(1);
  });

  it("is the same both ways and between 1 and 21", () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21);
      }),
    );
  });

  it("reads and writes colours without change, and refuses what is none", () => {
    fc.assert(
      fc.property(colour, (hex) => {
        expect(toHex(parseHex(hex))).toBe(hex);
      }),
    );
    const none = ["", "red", "#12345", "#1234567", "#12345g", "14566a", "#fff;}"];
    for (const bad of none) expect(() => parseHex(bad)).toThrow(RangeError);
  });
});

describe("a tenant's theme", () => {
  it("lake and heather pass", () => {
    expect(checkTheme({ accentLight: "#14566a", accentDark: "#8fcadb" })).toEqual({ ok: true });
    expect(checkTheme({ accentLight: "#6a3b5f", accentDark: "#e0b6d4" })).toEqual({ ok: true });
  });

  it("names each pair that cannot be read, with the ratio found and needed", () => {
    const check = checkTheme({ accentLight: "#f6c526", accentDark: "#8fcadb" });
    expect(check.ok).toBe(false);
    if (check.ok) return;
    expect(check.pairs).toContainEqual(
      { scheme: "light", foreground: "accent", background: "surface", ratio: 1.62, needed: 4.5 },
    );
    expect(check.pairs.every((pair) => pair.scheme === "light")).toBe(true);
  });

  it("passes exactly when every pair that is used can be read", () => {
    fc.assert(
      fc.property(colour, colour, (accentLight, accentDark) => {
        const accents: Record<Scheme, string> = { light: accentLight, dark: accentDark };
        const weak = schemes.flatMap((scheme) => {
          const colours = { ...palette[scheme], ...accentColours(accents[scheme], scheme) };
          return accentPairs.filter(([front, back, needed]) => contrast(colours[front], colours[back]) < needed);
        });
        const check = checkTheme({ accentLight, accentDark });
        expect(check.ok).toBe(weak.length === 0);
        expect(check.ok ? 0 : check.pairs.length).toBe(weak.length);
        for (const pair of check.ok ? [] : check.pairs) expect(pair.ratio).toBeLessThan(pair.needed);
      }),
    );
  });

  it("is never refused for the ink or the soft colour that follow from an accent which only just reads on the page", () => {
    const limits = { light: "#000000", dark: "#ffffff" } as const;
    fc.assert(
      fc.property(colour, fc.constantFrom(...schemes), (start, scheme) => {
        const reads = (accent: string): boolean =>
          (["paper", "surface", "now-soft"] as const).every((back) => contrast(accent, palette[scheme][back]) >= 4.7);
        // The first colour on the way to black or white that reads: the hardest one to find a soft colour for.
        const at = (step: number): string => toHex(mix(parseHex(start), parseHex(limits[scheme]), step / 100));
        const steps = Array.from({ length: 101 }, (_, step) => at(step));
        const accent = steps.find(reads) ?? limits[scheme];
        const lake = { accentLight: "#14566a", accentDark: "#8fcadb" };
        expect(checkTheme({ ...lake, [scheme === "light" ? "accentLight" : "accentDark"]: accent })).toEqual({ ok: true });
      }),
    );
  });

  it("refuses what is no colour", () => {
    expect(() => checkTheme({ accentLight: "blue", accentDark: "#8fcadb" })).toThrow(RangeError);
    expect(() => themeStyle({ accentLight: "#14566a", accentDark: "url(x)" })).toThrow(RangeError);
  });

  it("becomes variables for both schemes", () => {
    expect(themeStyle({ accentLight: "#14566a", accentDark: "#8fcadb" })).toEqual({
      "--tenant-accent-light": "#14566a",
      "--tenant-accent-ink-light": "#ffffff",
      "--tenant-accent-soft-light": accentColours("#14566a", "light")["accent-soft"],
      "--tenant-accent-dark": "#8fcadb",
      "--tenant-accent-ink-dark": "#151a19",
      "--tenant-accent-soft-dark": accentColours("#8fcadb", "dark")["accent-soft"],
    });
  });
});

describe("colours of the stylesheets", () => {
  const css = (name: string): string => readFileSync(path.join(import.meta.dirname, "../src/styles", name), "utf8");
  const valuesOf = (text: string): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+): (?:var\(--tenant-[\w-]+, )?(#[\da-f]{6})\)?;/g)].map((match) => [match[1], match[2]]),
    );
  const lake = (scheme: Scheme): Record<string, string> => accentColours(scheme === "light" ? "#14566a" : "#8fcadb", scheme);
  const darkBlocks = css("dark.css").split(":root[data-theme");

  it.each([
    ["light", "light", css("tokens.css")],
    ["dark by the device", "dark", darkBlocks[0]],
    ["dark by the reader", "dark", darkBlocks[1]],
  ] as const)("%s are those of the palette", (_, scheme, text) => {
    expect(valuesOf(text ?? "")).toMatchObject({ ...palette[scheme], ...lake(scheme) });
  });

  it.each(schemes)("every fixed pair can be read: %s", (scheme) => {
    const weak = fixedPairs.filter(([front, back, needed]) => {
      const colours = { ...palette[scheme], ...lake(scheme) } as Record<string, string>;
      return contrast(colours[front] ?? "", colours[back] ?? "") < needed;
    });
    expect(weak).toEqual([]);
  });

  it("switch at once: halfway between two pairs, text has the colour of one on the ground of the other", () => {
    const all = readdirSync(path.join(import.meta.dirname, "../src/styles")).map(css).join("\n");
    const moved = [...all.matchAll(/transition:([^;]+);/g)].flatMap(([, value = ""]) => value.split(","))
      .map((one) => one.trim().split(" ")[0] ?? "");
    expect(moved.filter((property) => !["none", "transform", "width"].includes(property))).toEqual([]);
    expect(moved).toContain("transform");
  });
});
