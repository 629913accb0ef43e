import { locales as selections } from "../selections/locales/index.ts";
import en from "./en.json" with { type: "json" };
import fiPlain from "./fi-plain.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

/** The texts of the slice: those of its selections stand in a folder of their own, under other names. */
export const locales = {
  fi: { ...selections.fi, ...fi }, sv: { ...selections.sv, ...sv }, en: { ...selections.en, ...en },
  "fi-plain": { ...selections["fi-plain"], ...fiPlain },
};
