"use client";
import { useEffect, useEffectEvent } from "react";

/** How often the page asks how far long work is, in milliseconds. */
const EVERY = 1000;

/**
 * Asks again and again while long work goes on.
 *
 * @param ask what is asked; answers true when the work is over. A question that fails is asked again a second later
 */
export function usePolling(ask: () => Promise<boolean>): void {
  const asked = useEffectEvent(ask);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const again = async () => {
      const over = await asked().catch(() => false);
      if (!over && !left) timer = setTimeout(() => void again(), EVERY);
    };
    timer = setTimeout(() => void again(), EVERY);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
}
