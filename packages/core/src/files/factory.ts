/** A picture's first bytes: enough to say what it is and how large. */
export function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  head.write("\x89PNG\r\n\x1A\n", "latin1");
  head.writeUInt32BE(13, 8);
  head.write("IHDR", 12, "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** A document that says so and nothing else. */
export const pdf = (text: string): Uint8Array => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

/** The bytes in two pieces, as they come over a line. */
export async function* streamOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes.subarray(0, 4);
  yield bytes.subarray(4);
}
