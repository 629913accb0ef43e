/** Why the made-up applicants want to take part, in their own languages. */
const FI = [
  "Olen käyttänyt palveluja pitkään ja haluan kertoa, mikä niissä toimii ja mikä ei.",
  "Hoidan läheistäni kotona. Haluan, että omaisen ääni kuuluu.",
  "Asun kaukana keskustasta. Täältä palveluihin on pitkä matka, ja siitä pitäisi puhua.",
  "Minulla on aikaa ja kokemusta, ja haluan antaa ne yhteiseen käyttöön.",
  "Olen saanut hyvää apua. Haluan auttaa, että muutkin saavat.",
  "Jonotin pitkään ja tiedän, miltä epätietoisuus tuntuu. Siitä syntyi ajatuksia, jotka haluaisin tuoda esiin.",
  "Teen vuorotyötä. Palvelut on tehty niille, joilla on päivät vapaana.",
  "Verkkoasiointi on monelle naapurilleni vaikeaa. Haluan olla heidän viestinviejänsä.",
];
const SV = [
  "Jag vill att tjänsterna ska fungera lika bra på svenska.",
  "Jag har själv använt tjänsterna i många år och har tankar om hur de kunde bli bättre.",
  "Jag sköter en närstående hemma och vet hur viktigt det är att någon svarar i telefonen.",
  "Jag bor på landet och vill berätta hur vardagen ser ut här.",
];
const OTHER = [
  "I moved here some years ago and I know how hard the letters are to understand at first.",
  "I would like people who speak other languages to be heard as well.",
];

/** @param index which one; they repeat */
export function motivationOf(speaks: "fi" | "sv" | "other", index: number): string {
  const sentences = { fi: FI, sv: SV, other: OTHER }[speaks];
  return sentences[index % sentences.length]!;
}
