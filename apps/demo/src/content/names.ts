/**
 * Names for members whom the demo content does not name. All are made up: the family names are put together from two words
 * of nature, so that they belong to nobody.
 */
const GIVEN = [
  "Aino", "Eero", "Helmi", "Oiva", "Lempi", "Urho", "Saima", "Toivo", "Elli", "Veikko",
  "Kerttu", "Arvo", "Impi", "Tauno", "Siiri", "Onni",
  "Hilma", "Reino", "Alma", "Väinö", "Martta", "Otto", "Tyyne", "Kalle", "Bertha",
  "Göran", "Ingrid", "Sten", "Gunvor", "Ragnar", "Amina", "Omar",
];
const FIRST_HALF = [
  "Kuusi", "Lumi", "Salo", "Halla", "Kaisla", "Pilvi", "Routa", "Suvi", "Tuuli", "Usva", "Varpu", "Poukama", "Kallio",
  "Niemi", "Sumu", "Virta",
];
const SECOND_HALF = [
  "kannas", "selkä", "notko", "harju", "lampi", "saukko", "rinta", "polku", "taival", "lehto", "vainio", "pelto", "ranta",
];

/** @param index which name; each index below 6,000 has its own */
export function madeUpName(index: number): string {
  const given = index % GIVEN.length;
  const round = Math.floor(index / GIVEN.length);
  const first = (round + given * 5) % FIRST_HALF.length;
  const second = (Math.floor(round / FIRST_HALF.length) + given * 3 + first * 7) % SECOND_HALF.length;
  return `${GIVEN[given]} ${FIRST_HALF[first]}${SECOND_HALF[second]}`;
}
