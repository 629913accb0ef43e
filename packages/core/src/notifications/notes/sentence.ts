import { createTranslator, formatDate, formatDateTime, mergeResources, type Locale, type Translator } from "@raati/i18n";
import { locales as handlingLocales } from "../../handling/index.ts";
import { nameIn } from "../../people/index.ts";
import { locales } from "../locales/index.ts";
import type { Note } from "./model.ts";
import type { SeenThing } from "./things.ts";

const resources = mergeResources({ notifications: locales, handling: handlingLocales });

/** The words of this slice in one language. */
export const wordsIn = (lang: Locale): Translator => createTranslator(lang, resources);

interface Reading { readonly lang: Locale; readonly languages: readonly Locale[] }

/** What the sentences of a note are filled with: its codes in words, its days and moments as people write them. */
function valuesOf({ t }: Translator, { values }: Note, thing: SeenThing, { lang, languages }: Reading) {
  const { dueOn, at, outcome } = values;
  return {
    ...values, title: nameIn(thing.title, lang, languages), panel: thing.panel ? nameIn(thing.panel.name, lang, languages)
      : "",
    ...(typeof dueOn === "string" && { dueOn: formatDate(lang, dueOn) }),
    ...(typeof at === "string" && { at: formatDateTime(lang, new Date(at)) }),
    ...(typeof outcome === "string" && { outcome: t(`handling:outcome.${outcome}`) }),
  };
}

/** Kinds whose sentence depends on one of their codes. */
const VARIANTS: Partial<Record<Note["kind"], string>> = {
  "reminder": "about", "request-answered": "how", "item-answered": "how", "seat-answered": "how", "coordination": "how",
  "vote-opened": "how", "statement-draft": "how", "statement-ready": "how", "own-told": "final", "panel-told": "final",
};

const keyOf = ({ kind, values }: Note): string => {
  const variant = VARIANTS[kind];
  return `notifications:note.${kind}${variant === undefined ? "" : `.${values[variant]}`}`;
};

/** A note in one sentence, which is also the subject of its mail. */
export function sentenceOf(note: Note, thing: SeenThing, reading: Reading): string {
  const words = wordsIn(reading.lang);
  return words.t(keyOf(note), valuesOf(words, note, thing, reading));
}

/** What the mail says besides: what there is to do. */
export function adviceOf(note: Note, thing: SeenThing, reading: Reading): string {
  const words = wordsIn(reading.lang);
  return words.t(`notifications:advice.${note.kind}`, valuesOf(words, note, thing, reading));
}
