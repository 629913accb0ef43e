import { htmlLang } from "@raati/i18n";
import type { PrintedBlock } from "@raati/core/kernel";
import type { Line } from "./lay-out-text.ts";
import { BOTTOM, INK, LEADING, MARGIN, WIDTH, type PdfSheet } from "./pdf-sheet.ts";

type Table = Extract<PrintedBlock, { kind: "table" }>;
type Element = PdfSheet["root"];

const SIZE = 8.5;
const HEIGHT = SIZE * LEADING;
const PAD = 4;
const HEAD = { size: SIZE, weight: 700 } as const;
const BODY = { size: SIZE, weight: 400 } as const;
const CAPTION = { size: 10, weight: 700 } as const;

/** Columns as wide as their longest word asks, and the rest by how much there is to say. */
function widthsOf({ type }: PdfSheet, { columns, rows }: Table): number[] {
  const sample = rows.slice(0, 200);
  const facts = columns.map(({ name }, index) => {
    const texts = sample.map((row) => row[index]?.text ?? "");
    const words = [...new Set(texts.flatMap((text) => text.split(/[ \n]/)))].slice(0, 400);
    const longest = Math.max(...name.split(" ").map((word) => type.widthOf(word, HEAD)), ...words.map((word) =>
      type.widthOf(word, BODY)));
    const said = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return { least: Math.min(longest, 110) + 2 * PAD + 1, said: Math.max(1, Math.sqrt(said)) };
  });
  const least = facts.reduce((sum, one) => sum + one.least, 0);
  if (least > WIDTH) return facts.map((one) => (one.least / least) * WIDTH);
  const said = facts.reduce((sum, one) => sum + one.said, 0);
  return facts.map((one) => one.least + ((WIDTH - least) * one.said) / said);
}

/** A table whose header cells say which column or row they head; the header stands again on each page, for the eye only. */
export async function drawTable(sheet: PdfSheet, table: Table, breathe: () => Promise<void>): Promise<void> {
  const { type, root } = sheet;
  const element = sheet.child(root, "Table");
  const widths = widthsOf(sheet, table);
  const set = (text: string, index: number, style: typeof HEAD | typeof BODY) => type.lines(text, style,
    widths[index]! - 2 * PAD);
  sheet.need(6 * HEIGHT);
  sheet.run(sheet.child(element, "Caption"), "Caption", type.lines(table.caption, CAPTION, WIDTH), CAPTION);
  sheet.y += 2;
  const heads = table.columns.map(({ name }, index) => set(name, index, HEAD));
  const ends = table.columns.map(({ end }) => end);
  const row = (tag: "head" | "body", cells: readonly (readonly Line[])[], elements: readonly Element[] | undefined) =>
    drawRow(sheet, { cells, widths, ends, elements, head: tag === "head" });
  const repeat = () => row("head", heads, undefined);
  const headRow = sheet.child(sheet.child(element, "THead"), "TR");
  row("head", heads, heads.map(() => sheet.child(headRow, "TH", { scope: "Column" })));
  const body = sheet.child(element, "TBody");
  for (const [at, texts] of table.rows.entries()) {
    if (at % 25 === 24) await breathe();
    const cells = texts.map(({ text }, index) => set(text, index, BODY));
    const most = Math.max(1, ...cells.map((lines) => lines.length));
    const tr = sheet.child(body, "TR");
    const elements = texts.map(({ lang }, index) => {
      const options = { lang: lang && htmlLang(lang) };
      return index === 0 ? sheet.child(tr, "TH", { ...options, scope: "Row" }) : sheet.child(tr, "TD", options);
    });
    for (let from = 0; from < most;) {
      const room = Math.floor((BOTTOM - sheet.y - 2 * PAD) / HEIGHT);
      const onePage = Math.floor((BOTTOM - MARGIN - 6 * PAD) / HEIGHT) - Math.max(...heads.map((lines) => lines.length));
      if (room < Math.min(most - from, onePage, from === 0 ? onePage : 2)) {
        sheet.page();
        repeat();
      }
      const fit = Math.max(1, Math.min(most - from, Math.floor((BOTTOM - sheet.y - 2 * PAD) / HEIGHT)));
      row("body", cells.map((lines) => lines.slice(from, from + fit)), elements);
      from += fit;
    }
  }
  sheet.y += 12;
}

interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly widths: readonly number[];
  readonly ends: readonly boolean[];
  /** Left out for a header that stands again. */
  readonly elements: readonly Element[] | undefined;
  readonly head: boolean;
}

function drawRow(sheet: PdfSheet, { cells, widths, ends, elements, head }: Row): void {
  const { doc, type } = sheet;
  const height = Math.max(1, ...cells.map((lines) => lines.length)) * HEIGHT + 2 * PAD;
  const top = sheet.y;
  sheet.artifact("Layout", () => {
    if (head) doc.rect(MARGIN, top, WIDTH, height).fill("#eef1f5");
    doc.moveTo(MARGIN, top + height).lineTo(MARGIN + WIDTH, top + height).lineWidth(0.5).stroke("#c3cad3");
  });
  let x = MARGIN;
  for (const [index, lines] of cells.entries()) {
    const width = widths[index]!;
    const draw = () => {
      doc.fillColor(INK);
      for (const [at, line] of lines.entries()) {
        const place = { x: x + PAD, y: top + PAD + at * HEIGHT, room: width - 2 * PAD, end: ends[index]! };
        type.write(line, head ? HEAD : BODY, place);
      }
    };
    const element = elements?.[index];
    if (!elements) sheet.artifact("Pagination", draw);
    else if (element) sheet.mark(element, head || index === 0 ? "TH" : "TD", draw);
    x += width;
  }
  sheet.y = top + height;
}
