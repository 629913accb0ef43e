import { inflateSync } from "node:zlib";

const WOFF = 0x774f4646;
const [WOFF_HEAD, WOFF_ENTRY, HEAD, ENTRY] = [44, 20, 12, 16];
const padded = (length: number) => Math.ceil(length / 4) * 4;

/**
 * The plain font (SFNT) in a WOFF file (W3C, WOFF File Format 1.0). What sets the text would else unpack the outlines of all
 * letters anew for each letter that it takes in, and so for every document.
 *
 * @throws Error for a file that is no WOFF
 */
export function unpackedFont(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error("This file is no WOFF.");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEAD + index * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      head: woff.subarray(at, at + 4), sum: woff.readUInt32BE(at + 16), data: packed < length ? inflateSync(bytes) : bytes
    };
  });
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), HEAD + count * ENTRY);
  const font = Buffer.alloc(size);
  woff.copy(font, 0, 4, 8);
  const steps = Math.floor(Math.log2(count));
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(2 ** steps * ENTRY, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE((count - 2 ** steps) * ENTRY, 10);
  let place = HEAD + count * ENTRY;
  for (const [index, { head, sum, data }] of tables.entries()) {
    const at = HEAD + index * ENTRY;
    head.copy(font, at);
    font.writeUInt32BE(sum, at + 4);
    font.writeUInt32BE(place, at + 8);
    font.writeUInt32BE(data.length, at + 12);
    data.copy(font, place);
    place += padded(data.length);
  }
  return font;
}
