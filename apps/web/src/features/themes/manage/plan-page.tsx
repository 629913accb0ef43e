import type { PriorityRow, ThemePlan, ThemeRow } from "@raati/core/themes/schema";
import { ButtonRow, EmptyState, LinkButton, LocalizedFragment, PageHead, Section, StateLabel } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface PlanPageProps {
  readonly page: TenantPage;
  readonly plan: ThemePlan;
}

/** Priorities of the strategy and themes, for who keeps them. */
export function PlanPage({ page, plan: { priorities, themes } }: PlanPageProps) {
  const { t, home } = page;
  const say = (key: string) => t(`themePages:manage.${key}`);
  const address = `${home}/manage/themes`;
  return (
    <>
      <PageHead
        title={say("title")} lead={say("lead")}
        action={(
          <LinkButton
            kind="primary" icon="plus" href={priorities.length === 0 ? `${address}/priorities/new` : `${address}/new`}
          >
            {say(priorities.length === 0 ? "addPriority" : "addTheme")}
          </LinkButton>
        )}
      />
      <Section title={say("themes")} count={themes.length}>
        {themes.length === 0 ? <EmptyState title={say("addTheme")}><p>{say("noThemes")}</p></EmptyState> : (
          <ul className="theme-items">
            {themes.map((theme) => (
              <Row key={theme.id} page={page} row={theme} href={`${address}/${theme.id}`}>
                {[nameOf(page, priorities, theme), t("themePages:manage.ties", { count: theme.ties })].join(" · ")}
              </Row>
            ))}
          </ul>
        )}
      </Section>
      <Section title={say("priorities")} count={priorities.length}>
        {priorities.length === 0 ? <p>{say("noPriorities")}</p> : (
          <ul className="theme-items">
            {priorities.map((one) => <Row key={one.id} page={page} row={one} href={`${address}/priorities/${one.id}`} />)}
          </ul>
        )}
        <ButtonRow>
          {priorities.length > 0 && (
            <LinkButton icon="plus" href={`${address}/priorities/new`}>{say("addPriority")}</LinkButton>
          )}
          <LinkButton kind="plain" href={`${home}/themes`}>{say("open")}</LinkButton>
        </ButtonRow>
      </Section>
    </>
  );
}

function nameOf({ t, words }: TenantPage, priorities: readonly PriorityRow[], { priorityId }: ThemeRow): string {
  const priority = priorities.find(({ id }) => id === priorityId);
  return priority ? words(priority.name) : t("themePages:manage.none");
}

interface RowProps {
  readonly page: TenantPage;
  readonly row: Pick<PriorityRow, "name" | "state">;
  readonly href: string;
  readonly children?: ReactNode;
}

function Row({ page: { t, read, locale }, row: { name, state }, href, children }: RowProps) {
  return (
    <li>
      <a href={href}><LocalizedFragment value={read(name)} locale={locale} as="span" note="hidden" /></a>
      {children && <span className="small muted">{children}</span>}
      {state === "ended" && <StateLabel state="idle">{t("themePages:manage.ended")}</StateLabel>}
    </li>
  );
}
