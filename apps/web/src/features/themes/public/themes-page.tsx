import type { ShownTheme, ThemesView } from "@raati/core/themes/schema";
import { EmptyState, LinkButton, LocalizedFragment, PageHead, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ThemeItems } from "../theme-items.tsx";

interface ThemesPageProps {
  readonly page: TenantPage;
  readonly themes: ThemesView;
  /** The reader keeps the themes. */
  readonly keeps: boolean;
}

/** E11: each priority of the strategy with its themes, and the meetings, proposals and statements of each. */
export function ThemesPage({ page, themes: { priorities, others }, keeps }: ThemesPageProps) {
  const { t, read, locale, home } = page;
  const say = (key: string) => t(`themePages:public.${key}`);
  const action = keeps && <LinkButton href={`${home}/manage/themes`}>{say("manage")}</LinkButton>;
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} action={action} />
      {priorities.length === 0 && others.length === 0 && (
        <EmptyState title={say("empty.title")}><p>{say("empty.text")}</p></EmptyState>
      )}
      {priorities.map(({ id, name, description, state, themes }) => (
        <Section key={id} title={<LocalizedFragment value={read(name)} locale={locale} as="span" note="hidden" />}>
          {state === "ended" && <p><StateLabel state="idle">{say("ended")}</StateLabel></p>}
          {description && <LocalizedFragment value={read(description)} locale={locale} as="p" />}
          {themes.length === 0 ? <p className="muted">{say("noThemes")}</p> : <Themes page={page} themes={themes} />}
        </Section>
      ))}
      {others.length > 0 && <Section title={say("others")}><Themes page={page} themes={others} /></Section>}
    </>
  );
}

function Themes({ page, themes }: { readonly page: TenantPage; readonly themes: readonly ShownTheme[] }) {
  const { t, read, locale } = page;
  return themes.map(({ id, name, items, counts }) => (
    <section key={id} aria-labelledby={`theme-${id}`}>
      <h3 id={`theme-${id}`}><LocalizedFragment value={read(name)} locale={locale} as="span" note="hidden" /></h3>
      {counts.length === 0 ? <p className="muted">{t("themePages:public.nothing")}</p> : (
        <>
          <p className="small muted">
            {counts.map(({ kind, count }) => t(`themes:kindCount.${kind}`, { count })).join(" · ")}
          </p>
          <ThemeItems page={page} items={items} />
        </>
      )}
    </section>
  ));
}
