"use client";
import { personalTraces } from "@raati/core/proposals/schema";
import { Notice } from "@raati/ui";
import { say, type SectionTexts } from "../../../client/texts.ts";

/** Warns when a text seems to hold somebody's number, address or identity code (J2.8). It stops nobody. */
export function Traces({ text, texts }: { readonly text: string; readonly texts: SectionTexts }) {
  const found = personalTraces(text);
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice kind="warning">{found.map((kind) => <p key={kind}>{say(texts, `traces.${kind}`)}</p>)}</Notice>
      )}
    </div>
  );
}
