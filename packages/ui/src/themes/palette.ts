/** The two schemes of colours. */
export type Scheme = "light" | "dark";

/**
 * The colours that are the same for every tenant. `styles/tokens.css` and `styles/dark.css` hold the same values for the
 * browser; a test keeps them equal and checks every pair that is used.
 */
export const palette = {
  light: {
    paper: "#f6f5f1",
    surface: "#ffffff",
    ink: "#1d2523",
    "ink-2": "#4c5753",
    line: "#dbdad2",
    "line-strong": "#747d78",
    now: "#f6c526",
    "now-ink": "#1d2523",
    "now-soft": "#fdf3cf",
    positive: "#2a6638",
    "positive-soft": "#e7f1e6",
    attention: "#7a4a00",
    "attention-soft": "#fbeeda",
    danger: "#a61b1b",
    "danger-ink": "#ffffff",
    "danger-soft": "#fbe9e6",
    "info-soft": "#eaeeec",
  },
  dark: {
    paper: "#151a19",
    surface: "#1d2423",
    ink: "#eeece5",
    "ink-2": "#b7beb9",
    line: "#38413f",
    "line-strong": "#8d9692",
    now: "#f6c526",
    "now-ink": "#1d2523",
    "now-soft": "#3a3217",
    positive: "#97d3a4",
    "positive-soft": "#1d3326",
    attention: "#f0bd68",
    "attention-soft": "#3a2c14",
    danger: "#ffa79b",
    "danger-ink": "#2d0b07",
    "danger-soft": "#41231f",
    "info-soft": "#26302e",
  },
} as const satisfies Record<Scheme, Record<string, string>>;

export type FixedColour = keyof (typeof palette)["light"];
export type AccentColour = "accent" | "accent-ink" | "accent-soft";
export type ColourName = FixedColour | AccentColour;

/** Least contrast of text, and of a shape that carries meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
export const textContrast = 4.5;
export const shapeContrast = 3;

type Pair = readonly [foreground: ColourName, background: ColourName, needed: number];

/** Pairs that a tenant's accent takes part in. */
export const accentPairs: readonly Pair[] = [
  ["accent", "paper", textContrast],
  ["accent", "surface", textContrast],
  ["accent", "accent-soft", textContrast],
  ["accent", "now-soft", textContrast],
  ["accent-ink", "accent", textContrast],
  ["ink", "accent-soft", textContrast],
];

const texts = ["ink", "ink-2", "positive", "attention", "danger"] as const;

/** Pairs that no tenant can change. */
export const fixedPairs: readonly Pair[] = [
  ...texts.flatMap((text): Pair[] => [
    [text, "paper", textContrast],
    [text, "surface", textContrast],
    [text, "now-soft", textContrast],
  ]),
  ["ink", "positive-soft", textContrast],
  ["ink", "attention-soft", textContrast],
  ["ink", "danger-soft", textContrast],
  ["ink", "info-soft", textContrast],
  ["ink-2", "info-soft", textContrast],
  ["positive", "positive-soft", textContrast],
  ["attention", "attention-soft", textContrast],
  ["danger", "danger-soft", textContrast],
  ["now-ink", "now", textContrast],
  ["danger-ink", "danger", textContrast],
  // A hovered primary button is ink with paper on it.
  ["paper", "ink", textContrast],
  ["line-strong", "paper", shapeContrast],
  ["line-strong", "surface", shapeContrast],
];
