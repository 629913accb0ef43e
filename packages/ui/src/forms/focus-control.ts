/** Sent to a field before it gets the focus, so that a tab that hides it can open. It bubbles. */
export const revealEvent = "raati:reveal";

const focusable = "input:not([type=hidden]), select, textarea, button, [tabindex]:not([tabindex='-1'])";

/**
 * Brings the control with this id into sight and focuses it, or the first control inside it.
 * Returns false when there is none, so that the link may do what links do.
 */
export function focusControl(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  element.dispatchEvent(new CustomEvent(revealEvent, { bubbles: true }));
  const control = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  // The label comes along, so that the reader sees what is asked and not only a box.
  element.closest(".field")?.scrollIntoView?.({ block: "start" });
  control?.focus({ preventScroll: true });
  return control !== null;
}
