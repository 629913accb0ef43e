import { htmlLang } from "@raati/i18n";
import type { PanelCard } from "@raati/core/panels/schema";
import { MissingTranslation, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { termDays } from "./term-days.ts";

/**
 * Panels as a list for everybody: name, client group, what the panel is for, and its term. Side panels follow their main
 * panel.
 */
export function PanelCards({ panels, page }: { readonly panels: readonly PanelCard[]; readonly page: TenantPage }) {
  return (
    <ul className="panel-rows">
      {inFamilies(panels).map((panel) => <li key={panel.id} className={panel.parentId ? "row-sub" : undefined}>
        <Card panel={panel} page={page} /></li>)}
    </ul>
  );
}

function Card({ panel, page }: { readonly panel: PanelCard; readonly page: TenantPage }) {
  const { t, home, locale, read } = page;
  const name = read(panel.name);
  const task = read(panel.task);
  return (
    <article>
      <h3 lang={name && htmlLang(name.lang)}><a href={`${home}/panels/${panel.slug}`}>{name?.text}</a></h3>
      {task && <p lang={htmlLang(task.lang)}>{task.text}</p>}
      {(name?.missing || task?.missing) && <MissingTranslation locale={locale} shown={(task ?? name!).lang} />}
      <p className="muted small">
        {panel.kind !== "main" && `${t(`panelPages:kind.${panel.kind}`)} · `}
        {panel.term ? termDays(page, panel.term) : t("panelPages:noTerm")}
      </p>
      {panel.state !== "active" && <StateLabel state="idle">{t(`panelPages:state.${panel.state}`)}</StateLabel>}
    </article>
  );
}

/**
 * Main panels as they came, each with its side panels behind it. A side panel whose main panel is not listed stands alone.
 */
export function inFamilies(panels: readonly PanelCard[]): PanelCard[] {
  const listed = new Set(panels.map(({ id }) => id));
  const childrenOf = (id: string) => panels.filter(({ parentId }) => parentId === id);
  return panels.filter(({ parentId }) => !parentId || !listed.has(parentId))
    .flatMap((panel) => [panel, ...childrenOf(panel.id)]);
}
