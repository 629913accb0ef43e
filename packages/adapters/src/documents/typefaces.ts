import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { unpackedFont } from "./unpacked-font.ts";

/** Inter comes in parts by script; a document takes in the parts that its text needs. */
const PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
type Part = (typeof PARTS)[number];
export type Weight = 400 | 700;

/** Which part has a letter; Latin for what no part has. Sámi is written with letters of `latin-ext`. */
function partOf(code: number): Part {
  if (code <= 0xff || (code >= 0x2000 && code <= 0x206f) || code === 0x20ac || code === 0x2212) return "latin";
  if ((code >= 0x1ea0 && code <= 0x1ef9) || code === 0x1a0 || code === 0x1a1 || code === 0x1af
    || code === 0x1b0) return "vietnamese";
  if (code >= 0x100 && code <= 0x2ff) return "latin-ext";
  if (code >= 0x370 && code <= 0x3ff) return "greek";
  if ((code >= 0x400 && code <= 0x45f) || code === 0x490 || code === 0x491) return "cyrillic";
  return code >= 0x460 && code <= 0x52f ? "cyrillic-ext" : "latin";
}

/** A piece of text that one font can write. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/** Cuts a text where another part of the typeface is needed. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const sign of text) {
    const font = `${partOf(sign.codePointAt(0)!)}-${weight}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

const read = new Map<string, Buffer>();

/**
 * One part of the typeface in one weight, unpacked once for the whole process. Its file is looked for from where the
 * process was started: a bundler moves this module away from its packages.
 */
export function typefaceFile(font: string): Buffer {
  const known = read.get(font);
  if (known) return known;
  const find = createRequire(join(process.cwd(), "package.json"));
  const unpacked = unpackedFont(readFileSync(find.resolve(`@fontsource/inter/files/inter-${font}-normal.woff`)));
  read.set(font, unpacked);
  return unpacked;
}
