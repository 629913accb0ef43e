import type { PriorityRow, ThemeDetail } from "@raati/core/themes/schema";
import { newId } from "@raati/db";
import { formatDate } from "@raati/i18n";
import { Crumbs, Notice, PageHead, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ThemeItems } from "../theme-items.tsx";
import { EndButton, UntieButton } from "./theme-buttons.tsx";
import { ThemeForm } from "./theme-form.tsx";
import { TieForm } from "./tie-form.tsx";

interface ThemePageProps {
  readonly page: TenantPage;
  readonly priorities: readonly PriorityRow[];
  /** Undefined for a new one. */
  readonly detail?: ThemeDetail;
}

/** One theme: its name and priority, and what belongs to it. */
export function ThemePage({ page, priorities, detail }: ThemePageProps) {
  const { t, locale, tenant, home, words } = page;
  const list = `${home}/manage/themes`;
  const theme = detail?.theme;
  const offered = priorities.filter(({ id, state }) => state === "active" || id === theme?.priorityId);
  return (
    <>
      <Crumbs locale={locale} links={[{ href: list, text: t("themePages:manage.title") }]} />
      <PageHead title={theme ? words(theme.name) : t("themePages:theme.new")} />
      <div className="form-page">
        {detail && <Ties page={page} detail={detail} />}
        {theme?.state !== "ended" && (
          <ThemeForm
            locale={locale} tenant={tenant.slug} languages={tenant.languages} id={theme?.id ?? newId()} values={theme}
            back={list}
            texts={sectionTexts(t, "themePages:theme")}
            priorities={offered.map(({ id, name }) => ({ value: id, label: words(name) }))}
          />
        )}
        {theme?.state === "active" && (
          <EndButton
            locale={locale} tenant={tenant.slug} what="theme" id={theme.id} revision={theme.revision} then={list}
            texts={sectionTexts(t, "themePages:endTheme")}
          />
        )}
      </div>
    </>
  );
}

function Ties({ page, detail: { theme, items, choices } }: { readonly page: TenantPage; readonly detail: ThemeDetail }) {
  const { t, locale, tenant, words } = page;
  const texts = sectionTexts(t, "themePages:ties");
  const common = { locale, texts, tenant: tenant.slug, theme: theme.id };
  return (
    <Section title={t("themePages:ties.title")} count={items.length}>
      {items.length === 0 && <p>{t("themePages:ties.nothing")}</p>}
      <ThemeItems
        page={page} items={items}
        after={theme.state === "ended" ? undefined
          : (item) => <UntieButton {...common} kind={item.kind} matter={item.id} about={words(item.title)} />}
      />
      {theme.state === "ended" ? <Notice title={t("themePages:ties.ended")} /> : (
        <TieForm
          {...common}
          choices={choices.map(({ kind, id, title, day }) => ({
            value: `${kind} ${id}`, label: [t(`themes:kind.${kind}`), words(title), day && formatDate(locale, day)]
              .filter(Boolean).join(" · "),
          }))}
        />
      )}
    </Section>
  );
}
