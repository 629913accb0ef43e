import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const nothing = z.object({});

export const priorityAdded = defineEvent("themes.priority-added", nothing);
export const priorityChanged = defineEvent("themes.priority-changed", nothing);
export const priorityEnded = defineEvent("themes.priority-ended", nothing);
export const themeAdded = defineEvent("themes.theme-added", z.object({ priorityId: z.string().optional() }));
export const themeChanged = defineEvent("themes.theme-changed", nothing);
export const themeEnded = defineEvent("themes.theme-ended", nothing);
const tied = z.object({ kind: z.string(), matterId: z.string() });
export const matterTied = defineEvent("themes.matter-tied", tied);
export const matterUntied = defineEvent("themes.matter-untied", tied);
