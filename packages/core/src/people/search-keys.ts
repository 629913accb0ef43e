/** Longer beginnings than this are not told apart. */
const LONGEST = 15;

/** The words of a text as they are compared: small letters without marks, so that "bjork" finds Björkhagen. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function lettersOf(word: string): string[] {
  return Array.from(word).slice(0, LONGEST);
}

/** Every beginning of every part of a name. They are stored with the person, so that a search is one look at an index. */
export function searchKeys(name: string): string[] {
  const beginnings = (word: string) => lettersOf(word).map((_, end, letters) => letters.slice(0, end + 1).join(""));
  return [...new Set(wordsOf(name).flatMap(beginnings))];
}

/** What of the keys a person must have to be found by this text. */
export function searchedKeys(search: string): string[] {
  return [...new Set(wordsOf(search).map((word) => lettersOf(word).join("")))];
}
