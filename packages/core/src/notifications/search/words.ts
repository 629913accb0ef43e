/**
 * How texts are compared. No stemmer is used: Finnish and Swedish words bend at their ends, and the good stemmers for them
 * are not kept by anybody. A word is known by its beginning, of three, four and five letters, without marks and capitals. So
 * "kirjeitä" finds "kirjeen" and "äldre" finds "äldrerådet". The middle of a compound is not looked for, and a word whose
 * very beginning changes ("yö", "öisin") is not found by its other forms.
 */
const LENGTHS = [3, 4, 5];
const SHORTEST = 3;

/** The words of a text, in small letters without marks: "Äldrerådet" is "aldreradet". */
export function foldedWords(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST);
}

export const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** So many beginnings of one thing are kept: a meeting of a whole day has fewer. */
const MOST_KEYS = 8000;

/** What a text is found by. A word of three letters is kept whole besides, so that its longer forms find it. */
export function keysOf(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap(foldedWords));
  const keys = [...words].flatMap((word) => [
    ...LENGTHS.filter((length) => length <= word.length).map((length) => word.slice(0, length)),
    ...(word.length === SHORTEST ? [`${word}$`] : []),
  ]);
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** The beginnings of which a text must have one, for a word of the question. */
export function wantedKeys(word: string): string[] {
  if (word.length === SHORTEST) return [word];
  const key = word.slice(0, word.length < 8 ? 4 : 5);
  return word.length <= 6 ? [key, `${word.slice(0, SHORTEST)}$`] : [key];
}

/** How well a word of a text fits one of the question, from 0 (not at all) to 4 (the very word). */
export function likenessOf(word: string, wanted: string): number {
  if (word === wanted) return 4;
  if (word.startsWith(wanted)) return 3;
  const common = commonStart(word, wanted);
  const needed = wantedKeys(wanted).some((key) => (key.endsWith("$") ? key.slice(0, -1) === word : word.startsWith(key)));
  if (!needed) return 0;
  return common >= wanted.length - 3 ? 2 : 1;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
