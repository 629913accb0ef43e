"use client";
import { useState } from "react";

/**
 * Rows of a form that are added and taken away. A row keeps its key, so that what is written in it stays when another one
 * goes.
 */
export function useRows(count: number) {
  const [{ keys }, setRows] = useState({ keys: Array.from({ length: count }, (_, index) => index), used: count });
  return {
    rows: keys,
    add: () => setRows((rows) => ({ keys: [...rows.keys, rows.used], used: rows.used + 1 })),
    remove: (key: number) => setRows((rows) => ({ ...rows, keys: rows.keys.filter((one) => one !== key) })),
  };
}
