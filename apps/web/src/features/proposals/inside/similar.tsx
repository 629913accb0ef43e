"use client";
import type { similarView } from "@raati/core/proposals/schema";
import { readText, htmlLang, isLocale } from "@raati/i18n";
import { Notice } from "@raati/ui";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { ProposalTarget } from "./proposal-form.tsx";

type Found = z.output<typeof similarView>;

interface SimilarProps {
  readonly texts: SectionTexts;
  readonly target: ProposalTarget;
  readonly typed: { readonly title: string; readonly text: string };
  readonly address: string;
}

const NOBODY: Found = [];
/** The least that is worth comparing. */
const LETTERS = 6;

interface Question {
  readonly tenant: string;
  readonly panel: string;
  readonly title: string;
  readonly text: string;
  readonly except: string;
}

/** What is like it. Without an answer nothing is suggested: it is only a help. */
async function likeIt({ title, text, ...where }: Question): Promise<Found> {
  if (title.length < LETTERS) return NOBODY;
  try {
    return await procedures.proposals.similar.query({ ...where, title: title.slice(0, 300), text: text.slice(0, 8000) });
  } catch {
    return NOBODY;
  }
}

/** Proposals of the panel that say something like it: better to support one than to write it twice (D2). */
export function Similar({ texts, target: { tenant, panel, proposal }, typed: { title, text }, address }: SimilarProps) {
  const [found, setFound] = useState(NOBODY);
  useEffect(() => {
    let wanted = true;
    void likeIt({ tenant, panel, title, text, except: proposal }).then((answer) => (wanted ? setFound(answer) : undefined));
    return () => {
      wanted = false;
    };
  }, [tenant, panel, proposal, title, text]);
  const asked = typeof document === "undefined" ? undefined : document.documentElement.dataset.locale;
  const locale = asked !== undefined && isLocale(asked) ? asked : "fi";
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice title={say(texts, "similar")}>
          <ul>
            {found.map(({ id, title: titles }) => {
              const shown = readText(titles, locale);
              return <li key={id}><a href={`${address}/${id}`} lang={shown && htmlLang(shown.lang)}>{shown?.text}</a></li>;
            })}
          </ul>
        </Notice>
      )}
    </div>
  );
}
