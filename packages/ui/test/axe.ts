import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";

interface Axe {
  run: (node: Element, options: object) => Promise<AxeResults>;
}
const axe = createRequire(import.meta.url)("axe-core") as Axe;

/** What axe finds wrong in a part of the page: one line for each place. Colours are measured in a real browser instead. */
export async function findings(part: Element): Promise<string[]> {
  const options = { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } };
  const { violations } = await axe.run(part, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What a screen reader says of a part: its text without what is hidden from it, with single spaces. */
export function spoken(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], [hidden]")) hidden.remove();
  return (copy.textContent ?? "").replaceAll("\u00AD", "").replaceAll(/\s+/g, " ").trim();
}
