import type { ThemeItem } from "@raati/core/themes/schema";
import { formatDate } from "@raati/i18n";
import { LocalizedFragment } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../server/tenant-page.ts";

/** Where each kind has its public page. What a plugin ties has none of its own here. */
const ADDRESS: Readonly<Record<string, (item: ThemeItem) => string>> = {
  meeting: ({ panelSlug, id }) => `/panels/${panelSlug}/meetings/${id}`,
  proposal: ({ id }) => `/proposals/${id}`,
  statement: ({ id }) => `/statements/${id}`,
};

interface ThemeItemsProps {
  readonly page: TenantPage;
  readonly items: readonly ThemeItem[];
  /** Stands behind each, as a button to take it out. */
  readonly after?: (item: ThemeItem) => ReactNode;
}

/** What belongs to a theme: its kind, its title with the way there, its panel and its day. */
export function ThemeItems({ page, items, after }: ThemeItemsProps) {
  const { t, read, words, locale, home } = page;
  return (
    <ul className="theme-items">
      {items.map((item) => {
        const address = ADDRESS[item.kind]?.(item);
        const title = <LocalizedFragment value={read(item.title)} locale={locale} as="span" note="hidden" />;
        return (
          <li key={`${item.kind} ${item.id}`}>
            <span className="small muted">
              {[
                t(`themes:kind.${item.kind}`), words(item.panelName), item.day && formatDate(locale, item.day),
              ].filter(Boolean).join(" · ")}
            </span>
            {address === undefined ? <span>{title}</span> : <a href={`${home}${address}`}>{title}</a>}
            {after?.(item)}
          </li>
        );
      })}
    </ul>
  );
}
