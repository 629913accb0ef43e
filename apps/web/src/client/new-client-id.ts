/** An id for something that the browser begins by itself: a UUIDv7, as the server makes them. */
export function newClientId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = now.toString(16).padStart(12, "0");
  bytes.set([0, 2, 4, 6, 8, 10].map((at) => Number.parseInt(time.slice(at, at + 2), 16)));
  bytes[6] = 0x70 | (bytes[6]! & 0x0F);
  bytes[8] = 0x80 | (bytes[8]! & 0x3F);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
