import type PDFDocument from "pdfkit";
import { runsOf, typefaceFile, type Run, type Weight } from "./typefaces.ts";

/** How a text is set. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
}

interface Piece { readonly runs: readonly Run[]; readonly width: number }
export type Line = readonly Piece[];

/** Sets text in lines of a width. One for each document: what has been measured is kept. */
export class Typesetter {
  private readonly doc: typeof PDFDocument.prototype;
  private readonly registered = new Set<string>();
  private readonly pieces = new Map<string, Piece>();

  constructor(doc: typeof PDFDocument.prototype) {
    this.doc = doc;
  }

  private use(font: string, size: number): void {
    if (!this.registered.has(font)) {
      this.doc.registerFont(font, typefaceFile(font));
      this.registered.add(font);
    }
    this.doc.font(font).fontSize(size);
  }

  private piece(text: string, { size, weight }: Style): Piece {
    const key = `${size} ${weight} ${text}`;
    const known = this.pieces.get(key);
    if (known) return known;
    const runs = runsOf(text, weight);
    const width = runs.reduce((sum, run) => {
      this.use(run.font, size);
      return sum + this.doc.widthOfString(run.text);
    }, 0);
    const piece = { runs, width };
    this.pieces.set(key, piece);
    return piece;
  }

  widthOf(text: string, style: Style): number {
    return this.piece(text, style).width;
  }

  /** The lines of a text; a word that is wider than the line is cut. */
  lines(text: string, style: Style, width: number): Line[] {
    const lines: Piece[][] = [];
    // What Intl puts between thousands is not in every font; the wider one is.
    for (const part of text.replaceAll("\u202F", "\u00A0").split("\n")) {
      let line: Piece[] = [];
      let used = 0;
      for (const word of part.split(" ").filter(Boolean).flatMap((one) => this.cut(one, style, width))) {
        const piece = this.piece(word, style);
        const space = line.length > 0 ? this.piece(" ", style).width : 0;
        if (line.length > 0 && used + space + piece.width > width) {
          lines.push(line);
          line = [piece];
          used = piece.width;
        } else {
          if (line.length > 0) line.push(this.piece(" ", style));
          line.push(piece);
          used += space + piece.width;
        }
      }
      lines.push(line);
    }
    return lines;
  }

  private cut(word: string, style: Style, width: number): string[] {
    if (this.piece(word, style).width <= width) return [word];
    const parts: string[] = [];
    let part = "";
    for (const sign of word) {
      if (part !== "" && this.widthOf(part + sign, style) > width) {
        parts.push(part);
        part = "";
      }
      part += sign;
    }
    return [...parts, part];
  }

  /** Writes one line. @param room its width, for a line that stands at the end */
  write(line: Line, { size }: Style, { x, y, room,
    end = false }: { x: number; y: number; room: number; end?: boolean }): void {
    const width = line.reduce((sum, piece) => sum + piece.width, 0);
    let at = end ? x + Math.max(0, room - width) : x;
    for (const { font, text } of joined(line)) {
      this.use(font, size);
      this.doc.text(text, at, y, { lineBreak: false });
      at += this.doc.widthOfString(text);
    }
  }
}

/** Neighbours of one font are written at once: a line reads as a line, with its spaces. */
function joined(line: Line): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const run of line.flatMap((piece) => piece.runs)) {
    const last = runs.at(-1);
    if (last?.font === run.font) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
