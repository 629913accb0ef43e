import { SEARCH_KINDS, type SearchKind, type SearchView } from "@raati/core/notifications/schema";
import { Button, EmptyState, LinkButton, PageHead, Select, TextInput } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SearchResults } from "./search-results.tsx";

interface SearchPageProps {
  readonly page: TenantPage;
  readonly asked: { readonly q: string; readonly kind: SearchKind | undefined };
  readonly answer: SearchView;
}

/** Search over an organisation's public texts: a plain form that needs no script, and an address that can be sent on. */
export function SearchPage({ page, asked: { q, kind }, answer }: SearchPageProps) {
  const { t, locale, home } = page;
  const { items, found, more, pages, tooShort } = answer;
  const address = `${home}/search`;
  const addressOf = (number: number) =>
    `${address}?${new URLSearchParams({ q, ...(kind && { kind }), page: String(number) })}`;
  return (
    <>
      <PageHead title={t("newsPages:search.title")} lead={t("newsPages:search.lead")} />
      <search>
        <form className="filter-form search-form" action={address} method="get">
          <TextInput
            locale={locale} need="silent" type="search" name="q" label={t("newsPages:search.words")}
            hint={t("newsPages:search.hint")} defaultValue={q} maxLength={200}
          />
          <Select
            locale={locale} need="silent" name="kind" label={t("newsPages:search.kind")} defaultValue={kind}
            empty={t("newsPages:search.everything")}
            options={SEARCH_KINDS.map((value) => ({ value, label: t(`newsPages:search.kinds.${value}`) }))}
          />
          <Button type="submit" kind="primary">{t("newsPages:search.send")}</Button>
        </form>
      </search>
      {items.length > 0 && (
        <>
          <p role="status">{t(`newsPages:search.${more ? "foundMore" : "found"}`, { count: found })}</p>
          <SearchResults page={page} items={items} />
          {pages > 1 && (
            <nav className="search-pages" aria-label={t("newsPages:search.pages")}>
              <ul>{Array.from({ length: Math.min(pages, 10) }, (_, index) => index + 1).map((number) => (
                <li key={number}>
                  <a href={addressOf(number)} aria-current={number === answer.page ? "page" : undefined}>
                    {t("newsPages:search.page", { number })}
                  </a>
                </li>
              ))}</ul>
            </nav>
          )}
        </>
      )}
      {items.length === 0 && q !== "" && (
        <EmptyState
          title={t(`newsPages:search.${tooShort ? "tooShort" : "nothing"}`, { words: q })}
          action={kind && !tooShort
            && <LinkButton href={`${address}?${new URLSearchParams({ q })}`}>{t("newsPages:search.allKinds")}</LinkButton>}
        >
          <p>{t("newsPages:search.nothingText")}</p>
        </EmptyState>
      )}
    </>
  );
}
