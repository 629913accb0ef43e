"use client";
import { focusControl } from "@raati/ui/client";
import { useEffect } from "react";

/** Brings the field that the address names into sight and focuses it, also when it stands behind a tab. */
export function FocusAddressed() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    // Of a moment the address names the whole, and the day is what is written first.
    if (id !== "" && !focusControl(id)) focusControl(`${id}.day`);
  }, []);
  return null;
}
