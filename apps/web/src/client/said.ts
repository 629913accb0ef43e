import { useSyncExternalStore } from "react";

/** A word that something is done, and the page on which it is said. */
interface Said { readonly text: string; readonly path: string }

/** Id of the place that says it, above what the page shows. */
export const SAID_ID = "said";

let said: Said | undefined;
const listeners = new Set<() => void>();

function put(next: Said | undefined): void {
  said = next;
  for (const tell of listeners) tell();
}

/**
 * Says that something is done where its form no longer can: on the page that comes next, or above a page that is drawn anew
 * without the form. It lives as long as the document does, and is said once.
 *
 * @param to the address of the page; this one when left out
 */
export function sayAt(text: string, to: string = location.href): void {
  put({ text, path: new URL(to, location.href).pathname });
}

/** Forgets what is said on any other page than this one: whoever comes back there has read it. */
export function forgetElsewhere(path: string): void {
  if (said !== undefined && said.path !== path) put(undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is to be said on the page with this path. */
export function useSaid(path: string): string | undefined {
  const now = useSyncExternalStore(subscribe, () => said, () => undefined);
  return now?.path === path ? now.text : undefined;
}

/** Whether there is a word to be read on the page that is open. */
export const isSaidHere = (): boolean => said?.path === location.pathname;
