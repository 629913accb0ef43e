import { formatNumber } from "@raati/i18n";

/**
 * Rows as a CSV file for payroll: semicolons and a decimal comma, as spreadsheets in Finland read them, in UTF-8 with its
 * mark. A text that a spreadsheet would take for a formula is disarmed.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll("\"", "\"\"")}"` : harmless;
}

/** Cents as a sum with a decimal comma and nothing that separates thousands: 4484 is "44,84". */
export function sumOf(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}

/** Metres as kilometres, with a decimal comma where there is a part. */
export function kilometresOf(metres: number): string {
  return formatNumber("fi", metres / 1000, { decimals: metres % 1000 === 0 ? 0 : 1 });
}
