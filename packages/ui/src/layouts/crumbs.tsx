import { type Locale, uiText } from "../words.ts";

/** The way from the first page to here. The page itself is left out: its heading follows at once. */
export function Crumbs({ locale, links }: {
  readonly locale: Locale;
  readonly links: readonly { readonly href: string; readonly text: string; readonly lang?: string }[];
}) {
  return (
    <nav className="crumbs" aria-label={uiText(locale, "frame.crumbs")}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} lang={link.lang}>{link.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
