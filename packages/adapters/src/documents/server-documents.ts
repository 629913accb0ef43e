import type { Documents } from "@raati/core/kernel";

/** Files of documents. What makes them is loaded with the first one: most processes never make any. */
export const serverDocuments: Documents = {
  pdf: async (document, options) => (await import("./tagged-pdf.ts")).taggedPdf(document, options),
  docx: async (document, options) => (await import("./word-document.ts")).wordDocument(document, options),
};
