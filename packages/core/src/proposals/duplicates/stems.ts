import type { LocalizedText } from "@raati/i18n";

/** Words that tell two proposals apart no better than a comma does. */
const COMMON = new Set([
  "että", "joka", "jotka", "mutta", "sekä", "ovat", "voisi", "pitää", "tulee", "ehdotamme", "ehdotus", "olisi", "myös",
  "kanssa", "kuin", "siitä", "tämä", "asiakas", "palvelu", "och", "inte", "eller", "skulle", "också", "från", "till", "with",
  "that", "this", "from", "should", "would", "more", "have", "they",
]);

const words = (text: string): string[] => text.toLowerCase().normalize("NFC").match(/\p{L}{4,}/gu) ?? [];

/** A Finnish word bends at its end: its beginning stays. Consonants may weaken, which likeness forgives. */
const stemOf = (word: string): string => word.slice(0, Math.min(6, Math.max(4, word.length - 2)));

/** The beginnings of a text's words, each once, in order. @param most so many at most */
export function stemsOf(text: string, most = 200): string[] {
  return [...new Set(words(text).filter((word) => !COMMON.has(word)).map(stemOf))].slice(0, most);
}

/** The stems of a proposal in all its languages, its title first. */
export function stemsOfProposal({ title, text }: { readonly title: LocalizedText; readonly text: LocalizedText }): string[] {
  return stemsOf([...Object.values(title), ...Object.values(text)].join(" "));
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of words(text)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** How alike two texts are, from 0 to 1: the share of groups of three letters that they have in common (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const part of a) if (b.has(part)) common += 1;
  return (2 * common) / (a.size + b.size);
}
