"use client";
import { isHexColour, themeStyle, type Theme } from "@raati/ui";
import type { CSSProperties } from "react";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface ColourPreviewProps {
  readonly scheme: "light" | "dark";
  readonly colour: string;
  /** Stands in while what is typed is no colour yet. */
  readonly theme: Theme;
  readonly texts: SectionTexts;
}

/** The grounds of a light and a dark page, as in the product's own tokens. */
const PAGES = { light: { paper: "#f6f5f1", ink: "#1d2523" }, dark: { paper: "#151a19", ink: "#eeece5" } } as const;

/** A piece of a page in the chosen colour: a link, a soft ground and a button. Only to look at. */
export function ColourPreview({ scheme, colour, theme, texts }: ColourPreviewProps) {
  const field = scheme === "light" ? "accentLight" : "accentDark";
  const variables = themeStyle({ ...theme, [field]: isHexColour(colour) ? colour : theme[field] });
  const style = {
    "--preview-paper": PAGES[scheme].paper,
    "--preview-ink": PAGES[scheme].ink,
    "--preview-accent": variables[`--tenant-accent-${scheme}`],
    "--preview-accent-ink": variables[`--tenant-accent-ink-${scheme}`],
    "--preview-soft": variables[`--tenant-accent-soft-${scheme}`],
  } as CSSProperties;
  return (
    <div className="preview" style={style} aria-hidden="true">
      <p>{say(texts, `scheme.${scheme}`)}</p>
      <p>
        <span style={{ color: variables[`--tenant-accent-${scheme}`], textDecoration: "underline" }}>
          {say(texts, "sample.link")}
        </span>
      </p>
      <p className="preview-soft">{say(texts, "sample.soft")}</p>
      <span className="preview-button">{say(texts, "sample.button")}</span>
    </div>
  );
}
