import type { FormView } from "../../forms/schema.ts";

/** Columns that every file may have, beside one for each question of a plugin (by its field's name). */
export const COLUMNS = [
  "name", "email", "phone", "street", "postalCode", "city", "birthYear", "area", "gender",
  "language", "speaks", "role", "seat", "panels",
  "experience", "motivation", "supportNeeds", "accessibilityNeeds", "reserveConsent",
  "specialConsent", "isStaff", "inInfluencingBody",
  "arrived",
] as const;

/** Headings in the languages of forms and spreadsheets, by column. Small letters; blanks and marks make no difference. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ["nimi", "namn"], email: ["sähköposti", "epost", "mail"], phone: ["puhelin", "telefon"],
  street: ["katuosoite", "gatuadress", "osoite", "adress"],
  postalCode: ["postinumero", "postnummer"], city: ["postitoimipaikka", "postort"], birthYear: ["syntymävuosi", "födelseår"],
  area: ["kotikunta", "hemkommun", "kunta", "kommun"], gender: ["sukupuoli", "kön"],
  language: ["asiointikieli", "kontaktspråk"],
  speaks: ["äidinkieli", "modersmål"], role: ["rooli", "roll"], seat: ["paikka", "plats"],
  panels: ["raadit", "raati", "råd"],
  motivation: ["perustelu", "motivering"], reserveConsent: ["varasija", "reservplats"], arrived: ["saapunut", "inkommen"],
};

const plain = (text: string) => text.toLocaleLowerCase("fi").replace(/[^\p{L}\p{N}]/gu, "");

/** The column that a heading names; undefined for one that nobody knows. */
export function columnOf(heading: string, form: Pick<FormView, "fields">): string | undefined {
  const wanted = plain(heading);
  const own = COLUMNS.find((column) => plain(column) === wanted || HEADINGS[column]?.includes(wanted));
  return own ?? form.fields.find(({ plugin, id }) => plugin !== undefined && plain(id) === wanted)?.id;
}
