export * from "./events.ts";
export { themeSources, type ThemeSource } from "./extension.ts";
export { publicThemes } from "./lists/show-themes.ts";
export { locales } from "./locales/index.ts";
export { endPriority } from "./priorities/end-priority.ts";
export { savePriority } from "./priorities/save-priority.ts";
export { themesRouter } from "./router.ts";
export { endTheme, saveTheme } from "./save-theme.ts";
export { tieMatter, untieMatter } from "./ties/tie-matter.ts";
