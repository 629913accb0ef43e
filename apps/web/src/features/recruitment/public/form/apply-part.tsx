"use client";
import type { ReactNode, Ref } from "react";
import { say, sayWith, type SectionTexts } from "../../../../client/texts.ts";
import type { Group } from "./form-groups.ts";

interface ApplyPartProps {
  readonly texts: SectionTexts;
  readonly group: Group;
  readonly place: { readonly at: number; readonly of: number };
  /** The one that a phone shows now. */
  readonly current: boolean;
  readonly children: ReactNode;
  readonly ref: Ref<HTMLElement>;
}

/** A part of the form under its heading. A phone tells how many there are. */
export function ApplyPart({ texts, group, place, current, children, ref }: ApplyPartProps) {
  const id = `apply-${group}`;
  return (
    <section className="apply-part" aria-labelledby={id} data-current={current} ref={ref}>
      <p className="apply-place kind">{sayWith(texts, "place", place)}</p>
      <h2 id={id} tabIndex={-1}>{say(texts, `group.${group}`)}</h2>
      {children}
    </section>
  );
}
