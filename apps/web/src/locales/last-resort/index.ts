import en from "./en.json" with { type: "json" };
import fiPlain from "./fi-plain.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

/** Kept apart from all other texts, because every page loads them into the browser. */
export const lastResort = { fi, sv, en, "fi-plain": fiPlain };
