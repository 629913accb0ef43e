/**
 * A script for the head of every page, to run before all others. A form that needs the page's script says so by
 * `data-waits`; sent earlier, the browser would load the page anew, and everything typed would be lost. The press is kept
 * on it, and `Form` goes on from there as soon as it can. The parts of a day take no numbers before that: the browser would
 * write them into the page as mere text.
 */
export const HOLD_FORMS =
  'addEventListener("submit",function(e){var f=e.target;if(f.hasAttribute("data-waits")){e.preventDefault();'
  + 'f.raatiPressed={by:e.submitter}}},true);'
  + 'addEventListener("beforeinput",function(e){if(e.target.closest("[data-waits] [role=spinbutton]"))e.preventDefault()},true)';

interface HeldForm extends HTMLFormElement { raatiPressed?: { readonly by: HTMLElement | null } | undefined }

/** Sends a form that was sent before its script came, by the button that was pressed. It happens once. */
export function sendHeld(form: HeldForm): void {
  const pressed = form.raatiPressed;
  form.raatiPressed = undefined;
  if (pressed) form.requestSubmit(pressed.by);
}
