/** Sentences that a page hands to a form in the browser, by the rest of their key. */
export type SectionTexts = Readonly<Record<string, string>>;

/** The sentence of a key; the key itself where a page has handed over too little, which a test of the form then shows. */
export const say = (texts: SectionTexts, key: string): string => texts[key] ?? key;

/** The same for a sentence with values: each `{{name}}` in it becomes the value of that name, as it is. */
export const sayWith = (texts: SectionTexts, key: string, values: Readonly<Record<string, string | number>>): string =>
  say(texts, key).replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
