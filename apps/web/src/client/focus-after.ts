import { useEffect, useRef } from "react";
import { isSaidHere, SAID_ID, sayAt } from "./said.ts";

/**
 * Keeps the focus on the page when a form goes with what it did: without its button browsers let the focus fall back to the
 * very beginning, and on a phone the place where the answer stands is out of view. What the form has to say is said above
 * the page then, and that place takes the focus; the page's content does where there is nothing to say.
 *
 * @returns to be called when the form has done its work: with the word that it is done, and with the address where it leads
 */
export function useFocusAfter(): (said?: string, then?: string) => void {
  const done = useRef<{ readonly said: string | undefined; readonly path: string }>(undefined);
  useEffect(() => () => {
    // After the drawing in which it went.
    if (done.current) setTimeout(leave, 0, done.current);
  }, []);
  return (said, then) => {
    if (said !== undefined && then !== undefined) sayAt(said, then);
    done.current = { said: then === undefined ? said : undefined, path: location.pathname };
  };
}

function leave({ said, path }: { readonly said: string | undefined; readonly path: string }): void {
  // Not where the reader has gone on by a link: it was said beside the form.
  if (said !== undefined && location.pathname === path) sayAt(said);
  // Once the word stands there: a browser keeps what is read in its place while something grows above it.
  setTimeout(takeFocus);
}

function takeFocus(): void {
  if (document.activeElement !== document.body) return;
  const place = isSaidHere() ? document.getElementById(SAID_ID) : null;
  if (!place) return document.getElementById("content")?.focus();
  place.focus({ preventScroll: true });
  place.scrollIntoView?.({ block: "start" });
}
