import type { InsidePanelView, MemberHomeView } from "@raati/core/panels/schema";
import { EmptyState, LinkButton, PageHead, Section } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { MemberTurn } from "./member-turn.tsx";
import { MyPanels } from "./my-panels.tsx";

export interface MemberHomeProps {
  readonly page: TenantPage;
  /** The reader's name. */
  readonly name: string;
  readonly home: MemberHomeView;
  /** The panel of the first item: its task and its rule about names belong to the answer. */
  readonly first: InsidePanelView | undefined;
  readonly worksHere: boolean;
  /** What is new for the reader. */
  readonly news?: ReactNode;
}

/** What is next for the reader: the first thing in a box with its answers, the others below, then the reader's panels. */
export function MemberHome({ page, name, home: { items, panels }, first, worksHere, news }: MemberHomeProps) {
  const { t, home } = page;
  const [next, ...others] = items;
  return (
    <div className="narrow">
      <PageHead title={t("panelPages:home.hello", { name: name.split(" ")[0] ?? name })}
        lead={leadOf(page, items.length, panels.length)} />
      {next && <MemberTurn page={page} item={next} panel={first} boxed />}
      {others.length > 0 && (
        <section aria-labelledby="other-turns">
          <h2 id="other-turns" className="visually-hidden">{t("panelPages:home.others")}</h2>
          <ul className="panel-rows">{others.map((item) => <li key={`${item.kind} ${item.about}`}>
            <MemberTurn page={page} item={item} /></li>)}</ul>
        </section>
      )}
      {news}
      {panels.length > 0 ? <Section title={t("panelPages:home.panels")}>
        <MyPanels page={page} panels={panels} /></Section> : (
        <EmptyState
          title={t("panelPages:home.empty.title")}
          action={<LinkButton href={worksHere ? `${home}/desk` : `${home}/panels`}>
          {t(`panelPages:home.empty.${worksHere ? "work" : "panels"}`)}</LinkButton>}
        >
          <p>{t("panelPages:home.empty.text")}</p>
        </EmptyState>
      )}
    </div>
  );
}

function leadOf({ t }: TenantPage, count: number, panels: number): string {
  if (count > 0) return t("panelPages:home.turns", { count });
  return panels > 0 ? t("panelPages:home.nothing") : t("panelPages:home.welcome");
}
