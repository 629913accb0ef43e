import * as Y from "yjs";
import type { Part } from "../statement-schema.ts";
import { TooMuchWork } from "./merge-work.ts";

/** The name of a text inside the shared document: one for each part and language. */
export const textName = (partId: string, lang: string) => `${partId}/${lang}`;

/** Changes travel and are stored as base64 (RFC 4648), because JSON holds no bytes. */
export const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
/** The bytes of a change again. Text that is no base64 becomes bytes that no document takes. */
export const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/** Puts a text together from its changes, in whatever order they are given. */
export function sharedText(updates: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) if (update !== "") Y.applyUpdate(doc, fromBase64(update));
  return doc;
}

/** What one change did: itself without what was known already, and the texts and parts whose words it touched. */
export interface Applied {
  readonly update: Uint8Array;
  readonly names: readonly string[];
  readonly partIds: readonly string[];
}

/**
 * Lets a change into a text. Undefined when it brings nothing new.
 *
 * @throws RangeError for what is no change of a text, or hangs on others that never came; TooMuchWork inside `passedIn`
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
    if (error instanceof TooMuchWork) throw error;
    throw new RangeError("this is no change of a text", { cause: error });
  } finally {
    doc.off("update", keep);
    doc.off("afterTransaction", note);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new RangeError("earlier changes are missing");
  if (fresh.length === 0) return undefined;
  const partIds = [...new Set([...names].map((name) => name.split("/")[0]!))];
  return { update: Y.mergeUpdates(fresh), names: [...names], partIds };
}

/** The names of the texts that a statement consists of: one for each part and language. */
export const textNames = (parts: readonly Part[], languages: readonly string[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ id }) => languages.map((lang) => textName(id, lang))));

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
