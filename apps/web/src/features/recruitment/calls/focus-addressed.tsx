"use client";
import { focusControl } from "@raati/ui/client";
import { useEffect } from "react";

/** Brings the field that the address names into sight and focuses it, also when it stands behind a tab. */
export function FocusAddressed() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== "") focusControl(id);
  }, []);
  return null;
}
