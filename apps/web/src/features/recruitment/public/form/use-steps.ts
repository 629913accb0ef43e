"use client";
import { useEffect, useRef, useState } from "react";

/** Sent by the error summary to a field before it gets the focus (see focusControl of @raati/ui). It bubbles. */
const REVEAL = "raati:reveal";
/** Below this width a form stands on the page one part at a time; the same as in public.css. */
const PHONE = "(max-width: 47.99em)";

const isPhone = () => globalThis.matchMedia?.(PHONE).matches ?? false;

/**
 * One part of a form at a time, on phones. All parts stay on the page, so nothing typed is lost; on wide screens and without
 * a script all of them are in sight, and the style sheet alone decides which.
 */
export function useSteps(count: number) {
  const [at, setAt] = useState(0);
  // Without a script nobody could go on to the next part, so all are shown until there is one.
  const [ready, setReady] = useState(false);
  const parts = useRef<(HTMLElement | null)[]>([]);
  useEffect(() => {
    setReady(true);
    const stop = parts.current.map((part, index) => {
      const reveal = () => {
        // Shown at once, since the focus comes right after this event.
        part?.setAttribute("data-current", "true");
        setAt(index);
      };
      part?.addEventListener(REVEAL, reveal);
      return () => part?.removeEventListener(REVEAL, reveal);
    });
    return () => stop.forEach((end) => end());
  }, [count]);
  const go = (to: number) => {
    setAt(to);
    const part = parts.current[to];
    part?.setAttribute("data-current", "true");
    part?.querySelector<HTMLElement>("h2")?.focus();
    part?.scrollIntoView?.({ block: "start" });
  };
  return {
    at, ready, last: at === count - 1,
    next: () => go(Math.min(count - 1, at + 1)), back: () => go(Math.max(0, at - 1)),
    /** Whether sending now would skip parts that were never in sight. */
    goesOn: () => ready && isPhone() && at < count - 1,
    partRef: (index: number) => (element: HTMLElement | null) => void (parts.current[index] = element),
  };
}
