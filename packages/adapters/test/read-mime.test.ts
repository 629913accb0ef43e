import { expect, test } from "vitest";
import { readMime } from "../src/read-mime.ts";

const read = (...lines: string[]) => readMime(Buffer.from(lines.join("\r\n"), "latin1"));

test("reads parts in parts, passes over attachments, preamble and epilogue", () => {
  const mail = read(
    "Subject: Kokous", 'Content-Type: multipart/mixed; boundary="outer"', "", "for old programs",
    "--outer", 'Content-Type: multipart/alternative; boundary=inner', "",
    "--inner", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
    "p=C3=A4iv=C3=A4=", "j=C3=A4rjestys", "", "--inner", "Content-Type: TEXT/HTML; charset=utf-8",
    "Content-Transfer-Encoding: BASE64", "", "PGI+", "w6Q8L2I+", "--inner--",
    "--outer", "Content-Type: text/plain", 'Content-Disposition: attachment; filename="a.txt"', "", "not this",
    "--outer--", "the end",
  );
  expect(mail).toMatchObject({ subject: "Kokous", text: "päiväjärjestys", html: "<b>ä</b>" });
});

test("reads headers that are folded, encoded in two ways, or split inside a letter", () => {
  const subject = (...lines: string[]) => read(...lines, "", "").subject;
  expect(subject("Subject: a", "\tb", " c")).toBe("a b c");
  expect(subject("SUBJECT: =?utf-8?Q?Hyv=C3?= =?utf-8?Q?=A4_p=C3=A4iv=C3=A4?= ja =?UTF-8?B?w7Y=?=")).toBe("Hyvä päivä ja ö");
  expect(subject("Subject: =?iso-8859-1?Q?=E5?= =?iso-8859-1*sv?B?9g==?=")).toBe("åö");
  expect(subject("Subject: =?unheard-of?Q?abc?=")).toBe("abc");
});

test("reads other charsets and bodies without any header", () => {
  expect(read("Content-Type: text/plain; charset=iso-8859-1", "", "\xE4").text).toBe("ä");
  expect(read("Content-Type: text/plain; charset=unheard-of", "", "a").text).toBe("a");
  expect(read("", "just words").text).toBe("just words");
});

test("of a broken mail reads what there is", () => {
  expect(read("Subject: only headers")).toMatchObject({ subject: "only headers", text: "", html: undefined });
  expect(read("Content-Type: multipart/mixed", "", "no boundary").text).toBeUndefined();
  const loop = 'Content-Type: multipart/mixed; boundary="x"';
  expect(read(loop, "", ...Array.from({ length: 50 }, () => ["--x", loop, ""]).flat(), "--x--").text).toBeUndefined();
});
