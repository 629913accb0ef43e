import { textIn } from "../../client/forms/form-values.ts";

/** Euros as people write them, "44,84" or "44.84", in whole cents. What is no sum becomes NaN, which the server refuses. */
export const centsOf = (text: string): number =>
  (/^\d{1,7}([.,]\d{1,2})?$/.test(text) ? Math.round(Number(text.replace(",", ".")) * 100) : Number.NaN);

/** The sum in a field; 0 where nothing stands. */
export function centsIn(data: FormData, name: string): number {
  const text = textIn(data, name);
  return text === "" ? 0 : centsOf(text);
}

/** Kilometres as people write them, with at most one decimal; 0 where nothing stands. */
export const kilometresOf = (text: string): number =>
  (text === "" ? 0 : /^\d{1,5}([.,]\d)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN);

/** Cents as they are written into a field: 4484 is "44,84". */
export const eurosOf = (cents: number): string => (cents / 100).toFixed(2).replace(".", ",").replace(/,00$/, "");
