import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { type Locale, langOf, uiText } from "../words.ts";
import { Brand, type BrandProps } from "./brand.tsx";
import { Nav, type NavItem } from "./nav.tsx";

/** A page's address in another language. */
export interface LanguageLink {
  readonly locale: Locale;
  readonly href: string;
  /** The language's name in the language itself: "Svenska". */
  readonly name: string;
}

export interface PageHeaderProps {
  readonly locale: Locale;
  readonly brand: BrandProps;
  readonly nav?: readonly NavItem[];
  /** Where the nav stands on a wide screen: on a line of its own on public pages, beside the brand in the signed-in app. */
  readonly kind?: "public" | "app";
  readonly languages?: readonly LanguageLink[];
  /** Who is signed in, or the way to sign in. */
  readonly user?: ReactNode;
  /** Always in reach, in the corner of the window and first in the order of keys: a `QuickExit`. */
  readonly quickExit?: ReactNode;
}

const menuId = "site-menu";

/**
 * Brand, languages, who is signed in, and the nav. On a phone the nav, languages and user are behind one button: a popover
 * of the browser, which opens, closes with Escape and tells screen readers its state without a script. A browser that does
 * not know popovers shows the menu open.
 */
export function PageHeader({ locale, brand, nav = [], kind = "public", languages = [], user, quickExit }: PageHeaderProps) {
  const empty = nav.length === 0 && languages.length === 0 && !user;
  return (
    <header className={`top top-${kind}`}>
      {quickExit}
      <div className="wrap">
        <Brand {...brand} />
        {!empty && (
          <button className="menu-button menu-open" type="button" popoverTarget={menuId}>
            <Icon name="menu" />
            {uiText(locale, "frame.menu")}
          </button>
        )}
        {!empty && (
          <div className="menu" id={menuId} popover="auto">
            <button className="menu-button menu-close" type="button" popoverTarget={menuId} popoverTargetAction="hide">
              <Icon name="close" />
              {uiText(locale, "frame.closeMenu")}
            </button>
            {languages.length > 0 && <Languages locale={locale} languages={languages} />}
            {nav.length > 0 && <Nav label={uiText(locale, "frame.mainMenu")} items={nav} />}
            {user && <div className="who-am-i">{user}</div>}
          </div>
        )}
      </div>
    </header>
  );
}

function Languages({ locale, languages }: { readonly locale: Locale; readonly languages: readonly LanguageLink[] }) {
  return (
    <nav className="langs" aria-label={uiText(locale, "frame.language")}>
      <ul>
        {languages.map((language) => (
          <li key={language.locale}>
            <a
              href={language.href}
              lang={langOf(language.locale)}
              hrefLang={langOf(language.locale)}
              aria-current={language.locale === locale ? "true" : undefined}
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
