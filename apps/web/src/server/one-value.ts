/** A value of an address's query. One that stands there twice is none: whoever made the address meant something else. */
export function oneValue(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
