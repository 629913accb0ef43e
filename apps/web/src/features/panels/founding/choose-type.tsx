import type { PanelTypeView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { type Template, TemplateRows } from "../types/template-rows.tsx";
import { inShort } from "../types/types-list.tsx";

interface ChooseTypeProps {
  readonly page: TenantPage;
  /** The types that are in use. */
  readonly types: readonly PanelTypeView[];
  readonly templates: readonly Template[];
  readonly ids: readonly string[];
}

/**
 * The first step of founding: of which type the panels will be, one of the organisation's own or one that a plugin offers.
 */
export function ChooseType({ page, types, templates, ids }: ChooseTypeProps) {
  const { t, home, read } = page;
  const fresh = templates.filter(({ plugin, id }) =>
    !types.some(({ origin }) => origin.kind === "template" && origin.plugin === plugin && origin.template === id));
  return (
    <div className="narrow">
      <PageHead kind={t("panelPages:found.step", { at: 1, of: 2 })} title={t("panelPages:found.chooseTitle")}
        lead={t("panelPages:found.chooseLead")} />
      {types.length + fresh.length === 0 && (
        <EmptyState title={t("panelPages:types.none")}
          action={<LinkButton kind="primary" href={`${home}/panels/types/new`}>{t("panelPages:types.make")}</LinkButton>}>
          <p>{t("panelPages:found.noTypes")}</p>
        </EmptyState>
      )}
      {types.length > 0 && (
        <ul className="panel-rows">
          {types.map((type) => {
            const name = read(type.name);
            return (
              <li key={type.id}>
                <h2 lang={name && htmlLang(name.lang)}>{name?.text}</h2>
                <p>{inShort(page, type.rules)}</p>
                <LinkButton href={`${home}/panels/new?type=${type.id}`}>
                  {t("panelPages:found.choose")}<span className="visually-hidden">{`: ${name?.text}`}</span></LinkButton>
              </li>
            );
          })}
        </ul>
      )}
      {fresh.length > 0 && (
        <Section title={t("panelPages:types.templates")}>
          <TemplateRows
            page={page} templates={fresh} ids={ids} label={t("panelPages:found.adopt")}
            then={(id) => `${home}/panels/new?type=${id}`} use
          />
        </Section>
      )}
      {types.length + fresh.length > 0 && <p><a className="onward" href={`${home}/panels/types`}>
        {t("panelPages:found.ownType")}</a></p>}
    </div>
  );
}
