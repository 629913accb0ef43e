import { htmlLang, type Locale } from "@raati/i18n";
import type { Documents, PrintedBlock } from "@raati/core/kernel";
import {
  AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun,
    WidthType,
} from "docx";

const LEVELS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** A language as Word names it: as it is written in Finland. */
const wordLanguage = (locale: Locale) => ({ value: ({ fi: "fi-FI", sv: "sv-FI", en: "en-GB" } as Record<string,
  string>)[htmlLang(locale)]! });

const run = (text: string, lang?: Locale, bold = false) =>
  new TextRun({ text, bold, ...(lang && { language: wordLanguage(lang) }) });

/** A document for Word and its like: real headings, lists and tables with a header row, in its language. */
export const wordDocument: Documents["docx"] = async (document, { signal } = {}) => {
  signal?.throwIfAborted();
  const { title, locale, organisation, lead, blocks, pageWord } = document;
  const made = new Document({
    title: title.text, creator: organisation,
    styles: { default: { document: { run: { font: "Arial", size: 22, language: wordLanguage(locale) },
      paragraph: { spacing: { after: 120 } } } } },
    sections: [{
      footers: { default: new Footer({ children: [new Paragraph({
        children: [new TextRun({ children: [`${pageWord} `, PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], size: 16 })],
      })] }) },
      children: [
        new Paragraph({ heading: LEVELS[1], children: [run(title.text, title.lang)] }),
        ...[organisation, ...lead].map((line) => new Paragraph({ children: [run(line)] })),
        ...blocks.flatMap(partsOf),
      ],
    }],
  });
  const bytes = await Packer.toBuffer(made);
  signal?.throwIfAborted();
  return new Uint8Array(bytes);
};

function partsOf(block: PrintedBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": return [new Paragraph({ heading: LEVELS[block.level], children: [run(block.text, block.lang)],
      keepNext: true })];
    case "list": return block.items.map(({ text, term, lang }) => new Paragraph({
      bullet: { level: 0 }, children: [...(term ? [run(`${term}: `, lang, true)] : []), run(text, lang)],
    }));
    case "table": return tableParts(block);
    default: return [new Paragraph({ children: [run(block.text, block.lang)] })];
  }
}

function tableParts({ caption, columns, rows }: Extract<PrintedBlock, { kind: "table" }>): (Paragraph | Table)[] {
  const cell = (text: string, { end, lang, bold }: { end: boolean; lang?: Locale | undefined; bold: boolean }) =>
    new TableCell({
    children: [new Paragraph({ alignment: end ? AlignmentType.END : AlignmentType.START,
      children: [run(text, lang, bold)] })],
  });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ name, end }) =>
    cell(name, { end, bold: true })) });
  const body = rows.map((row) => new TableRow({
    children: row.map(({ text, lang }, index) => cell(text, { end: columns[index]!.end, lang, bold: false })),
  }));
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [run(caption, undefined, true)] }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] }), new Paragraph({ children: [] }),
  ];
}
