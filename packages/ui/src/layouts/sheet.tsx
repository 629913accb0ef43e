import { type ReactNode, useId } from "react";
import { SectionHead } from "./heads.tsx";

export interface SheetProps {
  readonly children: ReactNode;
  /** Makes the sheet a section with this heading. */
  readonly title?: ReactNode;
  readonly count?: number;
  /** "urgent" has an ink edge: the one thing on the page that is the reader's turn. */
  readonly kind?: "plain" | "urgent";
}

/** A sheet of paper on the page. Only for what is really separate: a track, a form, one urgent matter. */
export function Sheet({ children, title, count, kind = "plain" }: SheetProps) {
  const id = useId();
  const className = kind === "urgent" ? "sheet sheet-urgent" : "sheet";
  if (title === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={id}>
      <SectionHead id={id} count={count}>{title}</SectionHead>
      {children}
    </section>
  );
}

/** A part of a page under its own heading, with air above it. */
export function Section({ children, title, count, aside }: {
  readonly children: ReactNode;
  readonly title: ReactNode;
  readonly count?: number;
  readonly aside?: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHead id={id} count={count} aside={aside}>{title}</SectionHead>
      {children}
    </section>
  );
}

/** Two columns that stand under each other on a phone. "side" is a main column and a narrow one, "half" two equal ones. */
export function Columns({ kind, children }: { readonly kind: "side" | "half"; readonly children: ReactNode }) {
  return <div className={`cols cols-${kind}`}>{children}</div>;
}
