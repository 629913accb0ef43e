/**
 * How texts are compared. No stemmer is used: Finnish and Swedish words bend at their ends, and the good stemmers for them
 * are not kept by anybody. A word is known by its beginning, of three, four and five letters, without marks and capitals,
 * and with the Finnish consonants evened out that change from form to form. So "kirjeitä" finds "kirjeen", "illat" finds
 * "ilta", and "äldre" finds "äldrerådet". The middle of a compound is not looked for, and a word whose very beginning
 * changes ("yö", "öisin"; "arki", "arjen") is not found by its other forms.
 */
const LENGTHS = [3, 4, 5];
const SHORTEST = 3;

/** The words of a text, in small letters without marks: "Äldrerådet" is "aldreradet". */
export function foldedWords(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST);
}

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const SINGLES: readonly (readonly [string, string])[] = [["d", "t"], ["v", "p"]];
const PAIRS: readonly (readonly [string, string])[] = [
  ["lt", "ll"], ["nt", "nn"], ["rt", "rr"], ["mp", "mm"], ["nk", "ng"], ["kk", "k"], ["pp", "p"], ["tt", "t"],
];

/**
 * A word with its weak and strong consonants alike (astevaihtelu): "illat" and "ilta" begin alike, "hoito" and "hoidon" too.
 */
function even(word: string): string {
  const rest = SINGLES.reduce((text, [weak, strong]) => text.replaceAll(weak, strong), word.slice(2));
  return PAIRS.reduce((text, [one, other]) => text.replaceAll(one, other), word.slice(0, 2) + rest);
}

/** So many beginnings of one thing are kept: a meeting of a whole day has fewer. */
const MOST_KEYS = 8000;

/** What a text is found by. A word of three letters is kept whole besides, so that its longer forms find it. */
export function keysOf(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap(foldedWords).map(even));
  const keys = [...words].flatMap((word) => [
    ...LENGTHS.filter((length) => length <= word.length).map((length) => word.slice(0, length)),
    ...(word.length === SHORTEST ? [`${word}$`] : []),
  ]);
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** The beginnings of which a text must have one, for a word of the question. */
export function wantedKeys(asked: string): string[] {
  const word = even(asked);
  if (word.length <= SHORTEST) return [word];
  const key = word.slice(0, word.length < 8 ? 4 : 5);
  return word.length <= 6 ? [key, `${word.slice(0, SHORTEST)}$`] : [key];
}

/** How well a word of a text fits one of the question, from 0 (not at all) to 4 (the very word). */
export function likenessOf(word: string, wanted: string): number {
  if (word === wanted) return 4;
  if (word.startsWith(wanted)) return 3;
  const [plain, plainWanted] = [even(word), even(wanted)];
  const common = commonStart(plain, plainWanted);
  const needed = wantedKeys(wanted).some((key) => (key.endsWith("$") ? key.slice(0, -1) === plain : plain.startsWith(key)));
  if (!needed) return 0;
  return common >= plainWanted.length - 3 ? 2 : 1;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
