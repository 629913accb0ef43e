/** The table of the Castagnoli polynomial in its reflected form (RFC 3720, appendix B.4). */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

/** CRC-32C of the bytes up to `end`; OP_MSG ends with one when its first flag is set. Unsigned. */
export function crc32c(bytes: Uint8Array, end = bytes.length): number {
  let crc = 0xffffffff;
  for (let at = 0; at < end; at++) crc = TABLE[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
