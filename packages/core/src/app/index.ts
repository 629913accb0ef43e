export { Raati, type RequestFacts } from "./raati.ts";
export { coreHandlers } from "./handlers.ts";
export { coreLocales } from "./locales.ts";
