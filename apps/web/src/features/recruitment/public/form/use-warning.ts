"use client";
import { useEffect } from "react";

/** Asks before the page is left while something typed has not been sent. The browser asks in its own words. */
export function useWarning(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return undefined;
    let typed = false;
    const note = () => void (typed = true);
    const ask = (event: BeforeUnloadEvent) => {
      if (typed) event.preventDefault();
    };
    document.addEventListener("input", note);
    addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("input", note);
      removeEventListener("beforeunload", ask);
    };
  }, [unsent]);
}
