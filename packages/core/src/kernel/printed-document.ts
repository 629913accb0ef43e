import type { Locale } from "@raati/i18n";

interface Words {
  readonly text: string;
  /** The language of the text where it is not the document's own. */
  readonly lang?: Locale | undefined;
}

/** A part of a document, by what it is and not by how it looks. */
export type PrintedBlock =
  | (Words & { readonly kind: "heading"; readonly level: 2 | 3 })
  | (Words & { readonly kind: "paragraph"; readonly quiet?: boolean | undefined })
  | { readonly kind: "list"; readonly items: readonly (Words & { readonly term?: string | undefined })[] }
  | {
    readonly kind: "table"; readonly caption: string;
    /** `end`: figures, which stand at the end of their column. */
    readonly columns: readonly { readonly name: string; readonly end: boolean }[];
    readonly rows: readonly (readonly Words[])[];
  };

/** A document in one language, said from beginning to end. */
export interface PrintedDocument {
  readonly title: Words;
  readonly locale: Locale;
  readonly organisation: string;
  /** Short lines below the title. */
  readonly lead: readonly string[];
  readonly blocks: readonly PrintedBlock[];
  /** The word before the number of a page. */
  readonly pageWord: string;
}

type Making = (document: PrintedDocument, options?: { readonly signal?: AbortSignal | undefined }) =>
  Promise<Uint8Array<ArrayBuffer>>;

/** Makes files that people with a screen reader can read: headings, lists, tables with their headers, the language. */
export interface Documents {
  /** A tagged PDF. @throws DOMException AbortError when the signal comes first */
  readonly pdf: Making;
  /** The same for Word. */
  readonly docx: Making;
}
