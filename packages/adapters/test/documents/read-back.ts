import { inflateRawSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface Node {
  readonly role?: string; readonly lang?: string; readonly children?: readonly Node[]; readonly type?: string;
  readonly id?: string
}

/** One element of a PDF's structure: its role, its own language, the text that belongs to it, and what is below it. */
export interface Tagged { role: string; lang: string | undefined; text: string; children: Tagged[] }

/** Opens a PDF as a reader's program does: its language, title, bookmarks, and the structure with its text. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const roots: Tagged[] = [];
  const pageTexts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ("str" in item) {
        const id = open.findLast((one) => one !== undefined);
        if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push((item as { id?: string }).id);
    }
    const { items: drawn } = await page.getTextContent();
    pageTexts.push(drawn.map((item) => ("str" in item ? item.str : "")).join(" "));
    const tree = await page.getStructTree() as Node | null;
    roots.push(...(tree?.children ?? []).map((one) => tagged(one, texts)));
  }
  const outline = await pdf.getOutline();
  const found = {
    pages: pdf.numPages, lang: (info as { Language?: string }).Language, title: (info as { Title?: string }).Title,
    xmpTitle: metadata?.get("dc:title") as string | undefined, ua: metadata?.getRaw() as string | undefined,
      mark: await pdf.getMarkInfo(),
    displayed: new Map(Object.entries(await pdf.getViewerPreferences() ?? {})).get("DisplayDocTitle"),
    bookmarks: outline?.map(({ title, items }) => [title, ...items.map((one: { title: string }) => one.title)]) ?? [],
    elements: roots.flatMap(flat), pageTexts,
  };
  await task.destroy();
  return found;
}

function tagged(node: Node, texts: ReadonlyMap<string, string>): Tagged {
  const own = (node.children ?? []).filter(({ type }) => type === "content").map(({ id }) =>
    texts.get(id ?? "") ?? "").join("");
  return {
    role: node.role ?? "", lang: node.lang, text: own.trim(),
    children: (node.children ?? []).filter(({ role }) => role !== undefined).map((one) => tagged(one, texts)),
  };
}

const flat = (one: Tagged): Tagged[] => [one, ...one.children.flatMap(flat)];

/** The text of one file in a ZIP archive, read from its list of contents (APPNOTE 4.3.12). */
export function unzipped(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [length, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    if (bytes.toString("utf8", at + 46, at + 46 + length) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + size);
      return (method === 0 ? data : inflateRawSync(data)).toString("utf8");
    }
    at += 46 + length + extra + comment;
  }
  throw new Error(`The archive has no ${name}.`);
}
