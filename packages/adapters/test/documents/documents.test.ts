import type { PrintedDocument } from "@raati/core/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import { serverDocuments } from "../../src/documents/server-documents.ts";
import { readPdf, unzipped } from "./read-back.ts";

const many = Array.from({ length: 90 }, (_, index) => [
  { text: `Ehdotus ${index + 1}` }, { text: "Tjänster för personer i arbetsför ålder", lang: "sv" as const },
  { text: `${index * 1000}` },
]);

const printed: PrintedDocument = {
  title: { text: "Asiakasraatien vuosiraportti 2025" }, locale: "fi", organisation: "Rannikon hyvinvointialue",
  lead: ["Aika: 1.1.–31.12.2025"], pageWord: "Sivu",
  blocks: [
    { kind: "heading", level: 2, text: "1 Alkusanat äidiltä ja ööltä" },
    { kind: "paragraph", text: "Hyvä lukija – tämä on vuoden työ: 1 234 €, −5 %, Čáhcesuolo, Київ." },
    { kind: "paragraph", text: "Bästa läsare, året var fullt av arbete på åtta orter.", lang: "sv" },
    { kind: "heading", level: 2, text: "2 Ehdotukset" },
    { kind: "heading", level: 3, text: "Luvut" },
    { kind: "list", items: [{ term: "Läsnäolo", text: "Paikalla olleiden osuus. Laskettu 15.5.2026." },
      { text: "Toinen kohta" }] },
    {
      kind: "table", caption: "Ehdotukset ja niihin annetut vastaukset", rows: many,
      columns: [{ name: "Ehdotus", end: false }, { name: "Kenelle", end: false }, { name: "Päiviä", end: true }],
    },
    { kind: "heading", level: 2, text: "3 Opit" },
    { kind: "paragraph", text: "Loppu." },
  ],
};

describe("J5.9 · a PDF that a screen reader can read", () => {
  let read: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    read = await readPdf(await serverDocuments.pdf(printed));
  });
  const of = (role: string) => read.elements.filter((one) => one.role === role);

  test("says its language and its title, shows the title, and calls itself PDF/UA", () => {
    expect(read).toMatchObject({ lang: "fi", title: printed.title.text, xmpTitle: printed.title.text, displayed: true });
    expect(read.mark).toMatchObject({ Marked: true });
    expect(read.ua).toMatch(/pdfuaid:part>1</);
  });

  test("has its headings in order, each with its text, ä, ö, å and letters of other alphabets", () => {
    const headings = read.elements.filter(({ role }) => /^H[1-6]$/.test(role)).map(({ role, text }) => [role, text]);
    expect(headings).toEqual([
      ["H1", "Asiakasraatien vuosiraportti 2025"], ["H2", "1 Alkusanat äidiltä ja ööltä"], ["H2", "2 Ehdotukset"],
      ["H3", "Luvut"], ["H2", "3 Opit"],
    ]);
    expect(of("P").map(({ text }) => text)).toContain("Hyvä lukija – tämä on vuoden työ: 1 234 €, −5 %, Čáhcesuolo, Київ.");
    expect(of("P").find(({ lang }) => lang === "sv")?.text).toBe("Bästa läsare, året var fullt av arbete på åtta orter.");
  });

  test("tables have a caption, header cells and every row, over the pages; lists have their items", () => {
    const rows = of("TR");
    const first = rows[0]!.children.map(({ role, text }) => [role, text]);
    expect(first).toEqual([["TH", "Ehdotus"], ["TH", "Kenelle"], ["TH", "Päiviä"]]);
    expect(of("Caption").map(({ text }) => text)).toContain("Ehdotukset ja niihin annetut vastaukset");
    expect(of("TH").filter(({ text }) => text.startsWith("Ehdotus ")).length).toBe(90);
    expect(of("TD").find(({ lang }) => lang === "sv")?.text).toContain("Tjänster för");
    expect(of("LI").length).toBe(2);
    expect(of("LBody").map(({ text }) => text)[0]).toContain("Läsnäolo");
    expect(read.pages).toBeGreaterThan(2);
  });

  test("numbers of pages are artifacts, and the chapters are bookmarks", () => {
    expect(read.pageTexts.map((text, index) => text.includes(`Sivu ${index + 1}/${read.pages}`))).not.toContain(false);
    expect(read.elements.some(({ text }) => text.includes("Sivu 1/"))).toBe(false);
    expect(read.bookmarks).toEqual([["1 Alkusanat äidiltä ja ööltä"], ["2 Ehdotukset", "Luvut"], ["3 Opit"]]);
  });

  test("stops when the reader has gone away", async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(serverDocuments.pdf(printed, { signal: gone.signal })).rejects.toThrow("abort");
  });

  test("a cell that is longer than a page goes on over the next ones", async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `sana${index}`).join(" ");
    const table = { kind: "table" as const, caption: "Pitkä", columns: [{ name: "A", end: false },
      { name: "B", end: false }] };
    const found = await readPdf(await serverDocuments.pdf({
      ...printed, blocks: [{ ...table, rows: [[{ text: "x" }, { text: long }], [{ text: "y" }, { text: "z" }]] }],
    }));
    expect(found.pages).toBeGreaterThan(1);
    const said = found.elements.filter(({ role }) => role === "TD").map(({ text }) => text).join(" ");
    for (const word of ["sana0 ", "sana750 ", "sana1499", "z"]) expect(said).toContain(word);
  });
});

test("a DOCX has headings, a header row in its tables, its language and those of its parts", async () => {
  const file = await serverDocuments.docx(printed);
  const xml = unzipped(file, "word/document.xml");
  expect(xml).toContain("<w:tblHeader/>");
  expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
  expect(xml).toContain("<w:pStyle w:val=\"Title\"/>");
  expect(xml).toMatch(/<w:lang w:val="sv-FI"\/><\/w:rPr><w:t xml:space="preserve">Bästa läsare, året/);
  expect(unzipped(file, "word/styles.xml")).toContain("<w:lang w:val=\"fi-FI\"/>");
  expect(unzipped(file, "docProps/core.xml")).toContain("Asiakasraatien vuosiraportti 2025");
});
