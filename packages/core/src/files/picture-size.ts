/** How many dots a picture has each way. */
export interface PictureSize { readonly width: number; readonly height: number }

/**
 * The size of a picture, from its first bytes and without opening it: a picture of a few bytes can claim to be enormous.
 *
 * @returns undefined when the bytes do not say
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (file.readUInt32BE(0) === 0x89_50_4E_47) return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
    if (file.readUInt16BE(0) === 0xFF_D8) return jpegSize(file);
    return file.toString("latin1", 8, 12) === "WEBP" ? webpSize(file) : undefined;
  } catch {
    // Cut short: it reads beyond its end.
    return undefined;
  }
}

/** The frames of a JPEG that name its size (SOF0 to SOF15, without the tables DHT, JPG and DAC). */
const NO_FRAME = new Set([0xC4, 0xC8, 0xCC]);

function jpegSize(file: Buffer): PictureSize | undefined {
  for (let at = 2; at < file.length;) {
    if (file[at] !== 0xFF) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker >= 0xC0 && marker <= 0xCF && !NO_FRAME.has(marker)) {
      return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The three forms of WebP: lossy, lossless, extended. */
function webpSize(file: Buffer): PictureSize | undefined {
  switch (file.toString("latin1", 12, 16)) {
    case "VP8 ": return { width: file.readUInt16LE(26) & 0x3F_FF, height: file.readUInt16LE(28) & 0x3F_FF };
    case "VP8L": {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3F_FF) + 1, height: ((bits >>> 14) & 0x3F_FF) + 1 };
    }
    case "VP8X": return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    default: return undefined;
  }
}
