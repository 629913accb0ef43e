import en from "./en.json" with { type: "json" };
import fiPlain from "./fi-plain.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

export const locales = { fi, sv, en, "fi-plain": fiPlain };
