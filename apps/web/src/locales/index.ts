import en from "./en.json" with { type: "json" };
import fiPlain from "./fi-plain.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import { lastResort } from "./last-resort/index.ts";
import sv from "./sv.json" with { type: "json" };

/** Texts of the namespace "web", by page. */
export const locales = {
  fi: { ...fi, lastResort: lastResort.fi },
  sv: { ...sv, lastResort: lastResort.sv },
  en: { ...en, lastResort: lastResort.en },
  "fi-plain": { ...fiPlain, lastResort: lastResort["fi-plain"] },
};
