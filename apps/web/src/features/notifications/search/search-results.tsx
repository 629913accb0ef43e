import type { SearchView } from "@raati/core/notifications/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Found = SearchView["items"][number];

/** What was found: its kind, its title as a link, and the place in the text with the words marked. */
export function SearchResults({ page, items }: { readonly page: TenantPage; readonly items: readonly Found[] }) {
  return <ol className="search-results">{items.map((one) => <li key={one.id}><Result page={page} one={one} /></li>)}</ol>;
}

function Result({ page: { t, home, read, words, locale }, one }: { readonly page: TenantPage; readonly one: Found }) {
  const { kind, title, address, at, panel, snippet } = one;
  const about = [
    t(`newsPages:search.oneKind.${kind}`), panel && words(panel.name), kind !== "panel" && formatDate(locale, at),
  ];
  return (
    <>
      <p className="kind">{about.filter(Boolean).join(" · ")}</p>
      <h2><a href={`${home}${address}`} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a></h2>
      {snippet && (
        <p lang={htmlLang(snippet.lang)}>
          {snippet.pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
        </p>
      )}
    </>
  );
}
