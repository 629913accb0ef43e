export { Raati, type RequestFacts } from "./raati.ts";
export { coreHandlers } from "./handlers.ts";
export { migrations } from "./migrations.ts";
export { coreLocales } from "./locales.ts";
