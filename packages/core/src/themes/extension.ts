import { defineExtensionPoint, type TenantCtx } from "../kernel/index.ts";
import type { ThemeItem } from "./schema.ts";

/** A kind of thing that may belong to a theme, and who knows of it. */
export interface ThemeSource {
  /** In the address and in the locale files: `themes:kind.<kind>`. */
  readonly kind: string;
  /** Those of the ids that everybody may know of; the others stay out. */
  readonly open: (ctx: TenantCtx, ids: readonly string[]) => Promise<ThemeItem[]>;
  /** The newest that everybody may know of, at most so many. */
  readonly newest: (ctx: TenantCtx, most: number) => Promise<ThemeItem[]>;
}

/** Plugins add what else belongs to themes: surveys, feedback. */
export const themeSources = defineExtensionPoint<ThemeSource>("themes.sources");
