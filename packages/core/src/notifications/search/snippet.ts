import { foldedWords, likenessOf } from "./words.ts";

interface Piece { readonly text: string; readonly hit: boolean }

/** So many characters around the first word that was found. */
const BEFORE = 60;
const LONGEST = 220;
const WEAK = 2;

/** The place of a text in which a word of the question stands first, cut at words, with the found words marked. */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  const hits = [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => isHit(word, words));
  const first = hits[0]?.index ?? 0;
  const from = first > BEFORE ? plain.indexOf(" ", first - BEFORE) + 1 : 0;
  const cut = plain.length - from > LONGEST ? plain.lastIndexOf(" ", from + LONGEST) : plain.length;
  const to = cut > from ? cut : Math.min(plain.length, from + LONGEST);
  const pieces: Piece[] = [];
  let at = from;
  const push = (piece: string, hit: boolean) => void (piece !== "" && pieces.push({ text: piece, hit }));
  if (from > 0) push("… ", false);
  for (const { 0: word, index } of hits.filter((hit) => hit.index >= from && hit.index + hit[0].length <= to)) {
    push(plain.slice(at, index), false);
    push(word, true);
    at = index + word.length;
  }
  push(plain.slice(at, to), false);
  if (to < plain.length) push(" …", false);
  return pieces;
}

const isHit = (word: string, words: readonly string[]): boolean =>
  foldedWords(word).some((one) => words.some((wanted) => likenessOf(one, wanted) >= WEAK));
