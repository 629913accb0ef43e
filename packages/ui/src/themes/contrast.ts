/** A colour as red, green and blue, each 0–255. */
export type Rgb = readonly [number, number, number];

/** Reads "#14566a" or "#abc". Throws a RangeError for anything else: a form checks with `isHexColour` first. */
export function parseHex(hex: string): Rgb {
  if (!isHexColour(hex)) throw new RangeError(`Not a colour: ${hex}`);
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, "$&$&") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

/** Whether the text is a colour that a theme may name: "#rgb" or "#rrggbb". */
export const isHexColour = (text: string): boolean => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

/** A colour as "#rrggbb". Parts between whole numbers are rounded. */
export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** The colour that lies the given share (0–1) of the way from one colour to another. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [part(0), part(1), part(2)];
}

/** Relative luminance, 0–1, as WCAG 2.2 defines it. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1–21, as WCAG 2.2 defines it. The order does not matter. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(parseHex(one)), luminance(parseHex(other))].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
