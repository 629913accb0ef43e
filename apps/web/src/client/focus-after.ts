import { useEffect, useRef } from "react";

/**
 * Keeps the focus on the page when a form goes with what it did: without its button browsers let the focus fall back to the
 * very beginning, and on a phone the place where the answer stands is out of view. The page's content takes it then.
 *
 * @returns to be called when the form has done its work
 */
export function useFocusAfter(): () => void {
  const isDone = useRef(false);
  useEffect(() => () => {
    // After the drawing in which it went.
    if (isDone.current) setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById("content")?.focus();
    });
  }, []);
  return () => {
    isDone.current = true;
  };
}
