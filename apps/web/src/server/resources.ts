import { mergeResources } from "@raati/i18n";
import { webLocales } from "../locales/all.ts";

/** All texts of the web application itself, by language and namespace. */
export const resources = mergeResources(webLocales);
