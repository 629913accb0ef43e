/** Sentences that a page hands to a form in the browser, by the rest of their key. */
export type SectionTexts = Readonly<Record<string, string>>;

/** The sentence of a key; the key itself where a page has handed over too little, which a test of the form then shows. */
export const say = (texts: SectionTexts, key: string): string => texts[key] ?? key;
