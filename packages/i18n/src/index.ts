export {
  type DateLike, type DateStyle, formatDate, formatDateTime, formatRange, formatRelativeDay, formatTime,
} from "./dates.ts";
export {
  addDays, addMonths, DAY_MS, daysBetween, helsinkiDay, helsinkiInstant, HOUR_MS, isDay, MINUTE_MS, TIME_ZONE, type Day,
} from "./days.ts";
export { htmlLang, isLocale, type Locale, LOCALES, localeOfSegment, type Segment, segmentOf } from "./locales.ts";
export { type LocalizedText, localizedText, type ReadText, readText, untranslated } from "./localized-text.ts";
export { missingKeys } from "./missing-keys.ts";
export { formatList, formatMoney, formatNumber, formatPercent, type NumberStyle } from "./numbers.ts";
export { type LocaleTexts, mergeResources, type Resources, type Texts } from "./resources.ts";
export { type Term, type TermForms, termOverrides, type TermOverrides, TERMS, termTexts } from "./terms.ts";
export { createTranslator, type Missing, type Translator, type Values } from "./translator.ts";
