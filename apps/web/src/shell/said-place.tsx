"use client";
import { usePathname } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import { forgetElsewhere, SAID_ID, useSaid } from "../client/said.ts";

/**
 * Where a page says that what was sent from the page before, or from a form that is gone, is done. It is always there: a
 * screen reader hears only of changes in what it knew before.
 *
 * @param icon drawn on the server, so that public pages carry no icons in their scripts
 */
export function SaidPlace({ icon }: { readonly icon?: ReactNode }) {
  const path = usePathname();
  const text = useSaid(path);
  useEffect(() => forgetElsewhere(path), [path]);
  return (
    <div id={SAID_ID} className="said-place" role="status" tabIndex={-1}>
      {text !== undefined && (
        <div className="notice notice-success">{icon}<div><p className="notice-title">{text}</p></div></div>
      )}
    </div>
  );
}
