import { setImmediate as turn } from "node:timers/promises";
import { htmlLang } from "@raati/i18n";
import type { Documents, PrintedBlock } from "@raati/core/kernel";
import { BOTTOM, MARGIN, PdfSheet, QUIET, WIDTH } from "./pdf-sheet.ts";
import { drawTable } from "./pdf-table.ts";

const TEXT = { size: 10.5, weight: 400 } as const;
const TERM = { size: 10.5, weight: 700 } as const;
const HEADINGS = { 1: { size: 22, weight: 700 }, 2: { size: 15, weight: 700 }, 3: { size: 12, weight: 700 } } as const;

/** A place in the list beside the pages; the types of pdfkit do not tell of it. */
interface Bookmark {
  readonly addItem: (title: string, options: { readonly top: number }) => Bookmark;
}

/**
 * A document as PDF/UA: a structure tree with headings, lists and tables, its language and its title, bookmarks, embedded
 * fonts. Numbers of pages are artifacts. It lets others work between the parts, and stops when the signal says so.
 */
export const taggedPdf: Documents["pdf"] = async (document, { signal } = {}) => {
  const sheet = new PdfSheet(document);
  const { doc } = sheet;
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  const breathe = async () => {
    await turn();
    signal?.throwIfAborted();
  };
  heading(sheet, 1, document.title.text, document.title.lang && htmlLang(document.title.lang));
  for (const line of [document.organisation, ...document.lead]) paragraph(sheet, line, undefined, QUIET);
  let chapter: Bookmark | undefined;
  for (const block of document.blocks) {
    await breathe();
    if (block.kind === "heading") {
      const top = heading(sheet, block.level, block.text, block.lang && htmlLang(block.lang));
      const item: Bookmark = (block.level === 3 && chapter ? chapter : doc.outline as Bookmark).addItem(block.text, { top });
      if (block.level === 2) chapter = item;
    } else if (block.kind === "paragraph") paragraph(sheet, block.text, block.lang && htmlLang(block.lang), block.quiet
      ? QUIET : undefined);
    else if (block.kind === "list") list(sheet, block);
    else await drawTable(sheet, block, breathe);
  }
  sheet.root.end();
  numberPages(sheet, `${document.title.text} · ${document.pageWord}`);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
};

/** @returns where on its page it stands */
function heading(sheet: PdfSheet, level: 1 | 2 | 3, text: string, lang: string | undefined): number {
  const style = HEADINGS[level];
  const lines = sheet.type.lines(text, style, WIDTH);
  if (level > 1) sheet.y += level === 2 ? 18 : 10;
  sheet.need(lines.length * style.size * 1.4 + 70);
  const top = sheet.y;
  sheet.run(sheet.child(sheet.root, `H${level}`, { lang }), `H${level}`, lines, style);
  sheet.y += 4;
  return top;
}

function paragraph(sheet: PdfSheet, text: string, lang: string | undefined, color?: string): void {
  const element = sheet.child(sheet.root, "P", { lang });
  sheet.run(element, "P", sheet.type.lines(text, TEXT, WIDTH), TEXT, color === undefined ? {} : { color });
  sheet.y += color === undefined ? 7 : 2;
}

const INDENT = 14;

function list(sheet: PdfSheet, { items }: Extract<PrintedBlock, { kind: "list" }>): void {
  const element = sheet.child(sheet.root, "L");
  for (const { text, term, lang } of items) {
    const item = sheet.child(element, "LI", { lang: lang && htmlLang(lang) });
    sheet.need(2 * TEXT.size * 1.4);
    const y = sheet.y;
    sheet.mark(sheet.child(item, "Lbl"), "Lbl", () => {
      sheet.type.write(sheet.type.lines("•", TEXT, INDENT)[0]!, TEXT, { x: MARGIN, y, room: INDENT });
    });
    const body = sheet.child(item, "LBody");
    const place = { x: MARGIN + INDENT };
    if (term) sheet.run(body, "LBody", sheet.type.lines(`${term}:`, TERM, WIDTH - INDENT), TERM, place);
    sheet.run(body, "LBody", sheet.type.lines(text, TEXT, WIDTH - INDENT), TEXT, place);
    sheet.y += 3;
  }
  sheet.y += 8;
}

function numberPages(sheet: PdfSheet, words: string): void {
  const { doc, type } = sheet;
  const style = { size: 8, weight: 400 } as const;
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at);
    const [line] = type.lines(`${words} ${at + 1}/${count}`, style, WIDTH);
    sheet.artifact("Pagination", () => {
      doc.fillColor(QUIET);
      type.write(line!, style, { x: MARGIN, y: BOTTOM + 16, room: WIDTH });
    });
  }
}
