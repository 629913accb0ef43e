import type { ReactNode } from "react";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
  /** A second, lighter line under the value. */
  readonly note?: ReactNode;
}

/** A few facts side by side: term, next meeting, members. Two in a row on a phone. "list" stands them under each other. */
export function Facts({ facts, kind = "row" }: { readonly facts: readonly Fact[]; readonly kind?: "row" | "list" }) {
  return (
    <dl className={kind === "row" ? "facts" : "facts-list"}>
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>
            {fact.value}
            {fact.note && <span className="fact-note">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
