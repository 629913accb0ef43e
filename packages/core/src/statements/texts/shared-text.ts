import * as Y from "yjs";
import { LONGEST_PART, type Part } from "../statement-schema.ts";

export const textName = (partId: string, lang: string) => `${partId}/${lang}`;

export const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/** Puts a text together from its changes, in whatever order they are given. */
export function sharedText(updates: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) if (update !== "") Y.applyUpdate(doc, fromBase64(update));
  return doc;
}

/** What one change did: itself without what was known already, and the parts whose words it touched. */
export interface Applied { readonly update: Uint8Array; readonly partIds: readonly string[] }

/**
 * Lets a change into a text. Undefined when it brings nothing new.
 *
 * @throws RangeError for what is no change of a text, or hangs on others that never came
 */
export function applyChange(doc: Y.Doc, update: Uint8Array): Applied | undefined {
  const fresh: Uint8Array[] = [];
  const names = new Set<string>();
  const keep = (bytes: Uint8Array) => void fresh.push(bytes);
  const note = ({ changed }: Y.Transaction) => {
    for (const [name, type] of doc.share) if (changed.has(type as never)) names.add(name);
  };
  doc.on("update", keep);
  doc.on("afterTransaction", note);
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    throw new RangeError("this is no change of a text", { cause: error });
  } finally {
    doc.off("update", keep);
    doc.off("afterTransaction", note);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new RangeError("earlier changes are missing");
  if (fresh.length === 0) return undefined;
  return { update: Y.mergeUpdates(fresh), partIds: [...new Set([...names].map((name) => name.split("/")[0]!))] };
}

/** Where a text holds something else than the words of its own parts, or too many of them; undefined when all is well. */
export function textProblem(
  doc: Y.Doc, parts: readonly Part[], languages: readonly string[],
): "strange" | "tooLong" | undefined {
  const known = new Set(parts.flatMap(({ id }) => languages.map((lang) => textName(id, lang))));
  for (const name of doc.share.keys()) {
    const text = doc.getText(name);
    if (text.length === 0) continue;
    if (!known.has(name)) return "strange";
    const plain = text.toDelta().every(
      (piece: { insert: unknown; attributes?: object }) => typeof piece.insert === "string" && !piece.attributes,
    );
    if (!plain) return "strange";
    if (text.length > LONGEST_PART) return "tooLong";
  }
  return undefined;
}

/** The words of a part by language; languages in which nothing is written are left out. */
export function wordsOf(doc: Y.Doc, partId: string, languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(languages.flatMap((lang) => {
    const text = doc.getText(textName(partId, lang)).toJSON();
    return text.trim() === "" ? [] : [[lang, text]];
  }));
}

/** Where a passage stands now: its place nearest to where it stood. Undefined when it reads otherwise now. */
export function placeOf(text: string, passage: string, at: number): number | undefined {
  if (passage === "") return Math.min(at, text.length);
  let nearest: number | undefined;
  for (let from = text.indexOf(passage); from >= 0; from = text.indexOf(passage, from + 1)) {
    if (nearest === undefined || Math.abs(from - at) < Math.abs(nearest - at)) nearest = from;
  }
  return nearest;
}
