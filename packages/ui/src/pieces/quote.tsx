import type { ReactNode } from "react";

export interface QuoteProps {
  readonly children: ReactNode;
  readonly lang?: string;
  /** "own" is the panel's own words; "dissent" is a view that differs, shown as clearly but set apart. */
  readonly kind?: "own" | "dissent";
  /** Who says it, if they said it may be shown: "Kaksi jäsentä". */
  readonly from?: ReactNode;
}

/** Words that people said or wrote, word for word. */
export function Quote({ children, lang, kind = "own", from }: QuoteProps) {
  return (
    <figure className={`quote quote-${kind}`}>
      <blockquote lang={lang}>{children}</blockquote>
      {from && <figcaption>{from}</figcaption>}
    </figure>
  );
}
