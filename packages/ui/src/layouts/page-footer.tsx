import type { ReactNode } from "react";
import { type Locale, uiText } from "../words.ts";

export interface PageFooterProps {
  readonly locale: Locale;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Whose site, and when the data were brought up to date. */
  readonly note?: ReactNode;
}

/** Links that every page must have: accessibility statement, privacy notice, contact. */
export function PageFooter({ locale, links, note }: PageFooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-label={uiText(locale, "frame.footer")}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {note && <p className="foot-note">{note}</p>}
      </div>
    </footer>
  );
}
