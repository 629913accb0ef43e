import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { pictureSize } from "../../src/files/picture-size.ts";
import { sniffType } from "../../src/files/sniff-type.ts";
import { pdf, png } from "../../src/files/factory.ts";

const zipOf = (...names: readonly string[]) => Buffer.from(`PK\x03\x04${"\0".repeat(26)}${names.join("\0")}`, "latin1");

describe("what a file is", () => {
  it.each([
    ["application/pdf", pdf("x")], ["image/png", png(1, 1)], ["image/jpeg", Buffer.from([0xFF, 0xD8, 0xFF, 0xE0])],
    ["image/webp", Buffer.from("RIFF\0\0\0\0WEBPVP8 ", "latin1")],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipOf(
      "[Content_Types].xml", "word/document.xml",
    )],
    ["application/vnd.openxmlformats-officedocument.presentationml.presentation", zipOf("ppt/presentation.xml")],
    ["application/vnd.oasis.opendocument.text", zipOf("mimetypeapplication/vnd.oasis.opendocument.textPK")],
    [undefined, zipOf("word/document.xml", "word/vbaProject.bin")], [undefined, zipOf("evil.exe")],
    [undefined, Buffer.from("<!doctype html><script>")], [undefined, Buffer.from("MZ\x90\0")],
  ])("%s", (type, bytes) => {
    expect(sniffType(bytes)).toBe(type);
  });

  it("is told of any bytes without breaking", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => [sniffType(bytes), pictureSize(bytes)]).not.toThrow();
    }));
  });
});

describe("the size of a picture", () => {
  const jpeg = Buffer.from([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04, 3]);
  const lossless = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F", "latin1"), Buffer.from([0x63, 0x40, 0x0C, 0]),
  ]);
  const extended = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0", "latin1"), Buffer.from([99, 0, 0, 49, 0, 0]),
  ]);
  it.each([
    ["PNG", png(300, 40), { width: 300, height: 40 }], ["JPEG", jpeg, { width: 0x03_04, height: 0x01_02 }],
    ["WebP without loss", lossless, { width: 100, height: 50 }], ["WebP extended", extended, { width: 100, height: 50 }],
    ["a picture cut short", png(300, 40).subarray(0, 18), undefined],
  ])("of %s", (_, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size);
  });
});
