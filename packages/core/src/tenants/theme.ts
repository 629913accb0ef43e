/** What an organisation chooses of the colours: one accent for light pages and one for dark ones, as "#rrggbb". */
export interface Theme {
  readonly accentLight: string;
  readonly accentDark: string;
}

/** Two colours that meet on a page and cannot be told apart well enough. */
export interface WeakPair {
  /** The field of the theme that is to blame. */
  readonly field: "accentLight" | "accentDark";
  /** Where they meet, the name of a sentence under `tenants:field.weak`. */
  readonly place: "paper" | "surface" | "soft" | "nowSoft" | "ink";
  readonly colour: string;
  readonly against: string;
  /** Rounded down to two decimals, so that 4.499 never reads as enough. */
  readonly ratio: number;
}

/** The least contrast of text, WCAG 2.2, 1.4.3, level AA. */
export const LEAST_CONTRAST = 4.5;

/**
 * The product's own colours that an accent meets, and how strongly its soft shade may be thinned: the same numbers as
 * in `ui`.
 */
const PAGES = {
  accentLight: { paper: "#f6f5f1", surface: "#ffffff", nowSoft: "#fdf3cf", shares: [0.12, 0.1, 0.08, 0.06, 0.04] },
  accentDark: { paper: "#151a19", surface: "#1d2423", nowSoft: "#3a3217", shares: [0.16, 0.13, 0.1, 0.07, 0.04] },
} as const;
/** Text on an accent is one of these, whichever is easier to read. */
const INKS = ["#ffffff", "#151a19"] as const;

/** True for "#rrggbb". */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text);
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. The order does not matter. */
export function contrastOf(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Every pair of colours of a theme that is below AA; an empty list for a theme that may be used. */
export function weakPairs(theme: Theme): WeakPair[] {
  return (["accentLight", "accentDark"] as const).flatMap((field) => {
    const colour = theme[field];
    const { paper, surface, nowSoft, shares } = PAGES[field];
    const places = { paper, surface, soft: softest(colour, surface, shares), nowSoft, ink: easiestInk(colour) };
    return Object.entries(places).flatMap(([place, against]): WeakPair[] => {
      const ratio = contrastOf(colour, against);
      if (ratio >= LEAST_CONTRAST) return [];
      return [{ field, place: place as WeakPair["place"], colour, against, ratio: Math.floor(ratio * 100) / 100 }];
    });
  });
}

/** The accent thinned with the colour of the page, as strong as reading allows. */
function softest(accent: string, surface: string, shares: readonly number[]): string {
  const softs = shares.map((share) => mixed(surface, accent, share));
  return softs.find((soft) => contrastOf(accent, soft) >= LEAST_CONTRAST) ?? softs.at(-1)!;
}

function easiestInk(accent: string): string {
  const [light, dark] = INKS;
  return contrastOf(light, accent) >= contrastOf(dark, accent) ? light : dark;
}

function parts(colour: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
}

function mixed(from: string, to: string, share: number): string {
  const [start, end] = [parts(from), parts(to)];
  const between = start.map((part, index) => Math.round(part + (end[index]! - part) * share));
  return `#${between.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
