import { type Theme, accentColours } from "./check-theme.ts";

/** CSS variables for the attribute `style`. */
export type ThemeStyle = Record<`--tenant-${string}`, string>;

/**
 * The variables that give a page the colours of its tenant: `<html style={themeStyle(theme)}>`. Without them the page has
 * the colours of Raati. Check a theme with `checkTheme` before it is stored. Throws a RangeError when a value is no colour.
 */
export function themeStyle(theme: Theme): ThemeStyle {
  const light = accentColours(theme.accentLight, "light");
  const dark = accentColours(theme.accentDark, "dark");
  return {
    "--tenant-accent-light": light.accent,
    "--tenant-accent-ink-light": light["accent-ink"],
    "--tenant-accent-soft-light": light["accent-soft"],
    "--tenant-accent-dark": dark.accent,
    "--tenant-accent-ink-dark": dark["accent-ink"],
    "--tenant-accent-soft-dark": dark["accent-soft"],
  };
}
