import { htmlLang } from "@raati/i18n";
import type { PrintedDocument } from "@raati/core/kernel";
import PDFDocument from "pdfkit";
import { Typesetter, type Line, type Style } from "./lay-out-text.ts";

export const MARGIN = 56;
export const INK = "#1d2733";
export const QUIET = "#4a5563";
const A4 = { width: 595.28, height: 841.89 };
export const WIDTH = A4.width - 2 * MARGIN;
export const BOTTOM = A4.height - MARGIN - 18;
/** The height of a line in sizes of its letters. */
export const LEADING = 1.4;

type Element = ReturnType<typeof PDFDocument.prototype.struct>;

/** A tagged PDF while it is written: where the pen stands, and what has been said about each piece of text. */
export class PdfSheet {
  readonly doc: typeof PDFDocument.prototype;
  readonly type: Typesetter;
  readonly root: Element;
  y = MARGIN;

  constructor({ title, locale, organisation }: PrintedDocument) {
    this.doc = new PDFDocument({
      size: "A4", margin: 0, pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: htmlLang(locale), displayTitle: true,
      bufferPages: true, autoFirstPage: false, font: undefined, info: { Title: title.text, Author: organisation,
        Creator: "Raati" },
    } as unknown as ConstructorParameters<typeof PDFDocument>[0]);
    this.type = new Typesetter(this.doc);
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
    this.page();
  }

  page(): void {
    this.doc.addPage();
    this.y = MARGIN;
  }

  /** Goes on to a new page when there is less room than this. */
  need(height: number): void {
    if (this.y + height > BOTTOM) this.page();
  }

  /** What is drawn belongs to this element. */
  mark(element: Element, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** What is drawn says nothing: lines, numbers of pages. */
  artifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** An element below another one, in a language of its own where it has one. */
  child(parent: Element, tag: string, options: { lang?: string | undefined; scope?: "Column" | "Row" } = {}): Element {
    const { lang, scope } = options;
    const element = this.doc.struct(tag, { ...(lang && { lang }), ...(scope && { scope }) });
    parent.add(element);
    return element;
  }

  /** Lines of running text in one element, over as many pages as they need. */
  run(element: Element, tag: string, lines: readonly Line[], style: Style, { x = MARGIN, color = INK } = {}): void {
    const height = style.size * LEADING;
    for (let from = 0; from < lines.length;) {
      this.need(height);
      const fit = Math.min(lines.length - from, Math.max(1, Math.floor((BOTTOM - this.y) / height)));
      this.mark(element, tag, () => {
        this.doc.fillColor(color);
        for (const line of lines.slice(from, from + fit)) {
          this.type.write(line, style, { x, y: this.y, room: WIDTH });
          this.y += height;
        }
      });
      from += fit;
    }
  }
}
