/** The address of a demo person. `.example` leads nowhere, so no mail of a demo can reach anybody. */
export function addressOf(key: string, slug: string): string {
  return `${key}@${slug}.example`;
}
