"use client";
import { Facts, Notice } from "@raati/ui";
import { type RefObject } from "react";
import { say, type SectionTexts } from "../../../../client/texts.ts";

/** One answer as the applicant reads it before sending. */
export interface ReviewLine {
  readonly term: string;
  readonly value: string;
}

interface ReviewProps {
  readonly texts: SectionTexts;
  readonly lines: readonly ReviewLine[];
  /** Questions in whose answers there seems to be a phone number. */
  readonly phones: readonly string[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The answers once more, before they are sent. */
export function Review({ texts, lines, phones, heading }: ReviewProps) {
  return (
    <section className="apply-review" aria-labelledby="apply-review-title">
      <h2 id="apply-review-title" ref={heading} tabIndex={-1}>{say(texts, "review.title")}</h2>
      <p>{say(texts, "review.text")}</p>
      {phones.length > 0 && (
        <Notice kind="warning" title={say(texts, "review.phoneTitle")}>
          <p>{say(texts, "review.phone")}</p>
          <ul>{phones.map((label) => <li key={label}>{label}</li>)}</ul>
        </Notice>
      )}
      <Facts kind="list" facts={lines.map(
        ({ term, value }) => ({ term, value: <span className="written">{value}</span> })
      )} />
    </section>
  );
}
