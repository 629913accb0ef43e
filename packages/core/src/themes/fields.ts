import { z } from "zod";
import { key } from "../kernel/schema.ts";

export const THEME_STATES = ["active", "ended"] as const;
export const themeState = z.enum(THEME_STATES);

/** What may belong to a theme: the kind that a source of `extension.ts` answers for. */
export const tieKind = key;
