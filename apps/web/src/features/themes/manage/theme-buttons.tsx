"use client";
import type { Locale } from "@raati/i18n";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ButtonProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
}

interface UntieButtonProps extends ButtonProps {
  readonly theme: string;
  readonly kind: string;
  readonly matter: string;
  readonly about: string;
}

/** Takes one thing out of the theme. It can be put back at once, so nothing is asked first. */
export function UntieButton({ locale, texts, about, ...input }: UntieButtonProps) {
  return (
    <GivenButton
      locale={locale} kind="plain" label={say(texts, "remove")} about={about}
      give={() => procedures.themes.untie.mutate(input)}
    />
  );
}

interface EndButtonProps extends ButtonProps {
  readonly what: "theme" | "priority";
  readonly id: string;
  readonly revision: number;
  readonly then: string;
}

/** Ends a theme or a priority. It stays readable. */
export function EndButton({ locale, texts, tenant, what, id, revision, then }: EndButtonProps) {
  const { end, endPriority } = procedures.themes;
  return (
    <GivenButton
      locale={locale} label={say(texts, "button")} then={then}
      confirm={{ title: say(texts, "title"), text: say(texts, "text"), keep: say(texts, "keep"), danger: true }}
      give={() => (
        what === "theme" ? end.mutate({ tenant, theme: id, revision })
          : endPriority.mutate({ tenant, priority: id, revision })
      )}
    />
  );
}
