import { expect, test } from "vitest";
import { typefaceFile } from "../../src/documents/typefaces.ts";
import { unpackedFont } from "../../src/documents/unpacked-font.ts";

/** The sum of a table as its font states it: of its 32-bit numbers (OpenType, "Calculating checksums"). */
function sumOf(data: Buffer): number {
  const whole = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

test("a typeface is unpacked whole, once: every table has the sum that the font states", () => {
  const font = typefaceFile("latin-ext-400");
  expect(typefaceFile("latin-ext-400")).toBe(font);
  expect(font.readUInt32BE(0)).toBe(0x0001_0000);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [sum, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(at + place)) as [number, number, number];
    return { tag: font.toString("latin1", at, at + 4), sum, data: font.subarray(offset, offset + length) };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "loca"]));
  // The head holds a sum of the whole file, which its own sum leaves out.
  for (const { tag, sum, data } of tables.filter((one) => one.tag !== "head")) expect([tag, sumOf(data)])
    .toEqual([tag, sum]);
});

test("what is no WOFF is refused", () => {
  expect(() => unpackedFont(Buffer.from("no font at all"))).toThrow("WOFF");
});
