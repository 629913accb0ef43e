import type { SlotProps } from "@raati/core/plugins/schema";
import { htmlLang } from "@raati/i18n";
import { crisisHelp } from "../crisis-help.ts";

/** The numbers to call. On a phone each can be pressed. */
export function Helplines({ settings, locale, languages }: Pick<SlotProps, "settings" | "locale" | "languages">) {
  const { lines, lang } = crisisHelp({ settings, locale, languages });
  return <ul lang={htmlLang(lang)}>{lines.map((line) => <li key={line}><Line text={line} /></li>)}</ul>;
}

/** A number of at least three digits at the end of the line. */
const NUMBER = /^(.*?)((?:\+|\d)[\d ]{2,})$/;

function Line({ text }: { readonly text: string }) {
  const [, words, number] = NUMBER.exec(text) ?? [];
  if (number === undefined) return text;
  return <>{words}<a href={`tel:${number.replaceAll(" ", "")}`}>{number}</a></>;
}
