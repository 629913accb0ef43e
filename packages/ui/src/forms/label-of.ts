/**
 * What a reader would call the control with this id: the questions that it stands under, the widest first, and its own
 * label. "Panel 1, Name, In Swedish". Of a choice only the question is told, for its label is one of the answers.
 *
 * @returns undefined when there is no such control, or when nothing names it
 */
export function labelOf(id: string): string | undefined {
  const control = document.getElementById(id);
  if (!control) return undefined;
  const names: string[] = [];
  for (let at: Element | null = control; at; at = at.parentElement) {
    const label = at.matches(".field, fieldset") ? at.querySelector(":scope > .field-label, :scope > legend") : null;
    if (label) names.unshift(wordsOf(label));
  }
  // One thing to tick has no question above it: its label says all.
  const alone = control.closest(".field")?.querySelector(":scope > .choice > div > label");
  if (alone) names.push(wordsOf(alone));
  return names.filter(Boolean).join(", ") || undefined;
}

function wordsOf(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const more of copy.querySelectorAll(".field-optional, [aria-hidden=true]")) more.remove();
  return (copy.textContent ?? "").replaceAll("\u00AD", "").replaceAll(/\s+/g, " ").trim().replace(/[:?]$/, "");
}
