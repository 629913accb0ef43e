import type { CSSProperties, ReactNode } from "react";

export interface VotePart {
  /** "Puolesta", "Vastaan", "Tyhjää", "Poissa" */
  readonly label: string;
  readonly count: number;
  readonly kind: "for" | "against" | "blank" | "absent";
}

/**
 * How the members of a panel stood: one line with a part for each answer, and the figures in words under it. Against is as
 * visible as for. The line repeats the words, so a screen reader is given only the words.
 */
export function Vote({ title, parts, note }: {
  readonly title: ReactNode;
  readonly parts: readonly VotePart[];
  /** Day and meeting of the vote. */
  readonly note?: ReactNode;
}) {
  return (
    <figure className="vote">
      <figcaption>{title}</figcaption>
      <div className="vote-line" aria-hidden="true">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <i key={part.kind} className={`vote-${part.kind}`} style={{ "--votes": part.count } as CSSProperties} />
          ))}
      </div>
      <dl>
        {parts.map((part) => (
          <div key={part.kind} className={`vote-part vote-part-${part.kind}`}>
            <dt>{part.label}</dt>
            <dd>{part.count}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="vote-note">{note}</p>}
    </figure>
  );
}
