import { contrast, mix, parseHex, toHex } from "./contrast.ts";
import { type AccentColour, type ColourName, type Scheme, accentPairs, palette, textContrast } from "./palette.ts";

/** What a tenant chooses: one colour for light pages and one for dark ones, as "#rrggbb". */
export interface Theme {
  readonly accentLight: string;
  readonly accentDark: string;
}

/** A pair of colours that cannot be told apart well enough. */
export interface WeakPair {
  readonly scheme: Scheme;
  readonly foreground: ColourName;
  readonly background: ColourName;
  /** Contrast found, rounded down to two decimals so that 4.499 never reads as enough. */
  readonly ratio: number;
  readonly needed: number;
}

export type ThemeCheck = { readonly ok: true } | { readonly ok: false; readonly pairs: readonly WeakPair[] };

/** Text on the accent: white or the ink of dark pages, whichever is easier to read. */
const inkOn = (accent: string): string =>
  contrast("#ffffff", accent) >= contrast(palette.dark.paper, accent) ? "#ffffff" : palette.dark.paper;

/** The accent thinned with the page's own colour, as strong as reading allows. */
function softOf(accent: string, scheme: Scheme): string {
  const surface = parseHex(palette[scheme].surface);
  const shares = scheme === "light" ? [0.12, 0.1, 0.08, 0.06, 0.04] : [0.16, 0.13, 0.1, 0.07, 0.04];
  const softs = shares.map((share) => toHex(mix(surface, parseHex(accent), share)));
  return softs.find((soft) => contrast(accent, soft) >= textContrast) ?? toHex(mix(surface, parseHex(accent), 0.04));
}

/** The three colours of a scheme that follow from a tenant's accent. Throws a RangeError when it is no colour. */
export function accentColours(accent: string, scheme: Scheme): Record<AccentColour, string> {
  return { accent: toHex(parseHex(accent)), "accent-ink": inkOn(accent), "accent-soft": softOf(accent, scheme) };
}

/**
 * Whether a tenant's colours can be read everywhere they are used, by WCAG 2.2 AA: 4.5 for text.
 * When they cannot, names each pair that fails, so that the form can say which colour meets which.
 * Throws a RangeError when a value is no colour.
 */
export function checkTheme(theme: Theme): ThemeCheck {
  const schemes = [["light", theme.accentLight], ["dark", theme.accentDark]] as const;
  const pairs = schemes.flatMap(([scheme, accent]) => {
    const colours: Record<ColourName, string> = { ...palette[scheme], ...accentColours(accent, scheme) };
    return accentPairs.flatMap(([foreground, background, needed]): WeakPair[] => {
      const ratio = contrast(colours[foreground], colours[background]);
      return ratio >= needed ? [] : [{ scheme, foreground, background, ratio: Math.floor(ratio * 100) / 100, needed }];
    });
  });
  return pairs.length === 0 ? { ok: true } : { ok: false, pairs };
}
