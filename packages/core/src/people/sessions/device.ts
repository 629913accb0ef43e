export interface Device {
  readonly browser: string;
  readonly system: string;
}

type Names = readonly (readonly [string, RegExp])[];

/** In this order: many browsers also call themselves by the names of others. */
const BROWSERS = [
  ["Edge", /\bEdg(e|A|iOS)?\//], ["Opera", /\bOPR\//], ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//], ["Chrome", /\b(Chrome|CriOS)\//], ["Safari", /\bSafari\//],
] as const;

const SYSTEMS = [
  ["Android", /\bAndroid\b/], ["iOS", /\b(iPhone|iPad)\b/], ["Windows", /\bWindows\b/], ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b/], ["Linux", /\bLinux\b/],
] as const;

/** What a User-Agent header says, no finer than a person needs to recognise the device; "" for what it does not say. */
export function deviceOf(userAgent: string | null | undefined): Device {
  const first = (names: Names) => names.find(([, pattern]) => pattern.test(userAgent ?? ""))?.[0] ?? "";
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
