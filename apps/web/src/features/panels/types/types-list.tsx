import type { PanelTypeView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, PageHead, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { type Template, TemplateRows } from "./template-rows.tsx";

interface TypesListProps {
  readonly page: TenantPage;
  readonly types: readonly PanelTypeView[];
  readonly templates: readonly Template[];
  /** An id for each template, made with the page. */
  readonly ids: readonly string[];
}

/** The organisation's panel types, and the templates that its plugins offer to begin with. */
export function TypesList({ page, types, templates, ids }: TypesListProps) {
  const { t, home, read, locale, tenant } = page;
  const make = <LinkButton kind="primary" icon="plus" href={`${home}/panels/types/new`}>
    {t("panelPages:types.make")}</LinkButton>;
  return (
    <>
      <PageHead title={t("panelPages:types.title")} lead={t("panelPages:types.lead")} action={types.length > 0 && make} />
      {types.length === 0 ? <EmptyState title={t("panelPages:types.none")} action={make}><p>
        {t("panelPages:types.noneText")}</p></EmptyState> : (
        <ul className="panel-rows">
          {types.map((type) => {
            const name = read(type.name);
            const target = { tenant: tenant.slug, panel: "", about: type.id };
            return (
              <li key={type.id}>
                <h2><a href={`${home}/panels/types/${type.id}`} lang={name && htmlLang(name.lang)}>{name?.text}</a></h2>
                <p>{inShort(page, type.rules)}</p>
                <StateLabel state={type.state === "in-use" ? "good" : "idle"}>
                  {t(`panels:typeState.${type.state}`)}</StateLabel>
                <div className="row-actions">
                  {type.abilities.putInUse && <CommandButton locale={locale} command="putTypeInUse" target={target}
                    label={t("panelPages:types.putInUse")} />}
                  {type.abilities.retire && (
                    <CommandButton
                      locale={locale} command="retireType" target={target} kind="plain" label={t("panelPages:types.retire")}
                      confirm={{ title: t("panelPages:types.retireTitle"), text: t("panelPages:types.retireText"),
                      keep: t("panelPages:types.keep") }}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {templates.length > 0 && (
        <Section title={t("panelPages:types.templates")}>
          <p>{t("panelPages:types.templatesText")}</p>
          <TemplateRows
            page={page} templates={templates} ids={ids} label={t("panelPages:types.adopt")}
            then={(id) => `${home}/panels/types/${id}`} use={false}
          />
        </Section>
      )}
    </>
  );
}

/** A type in one line: how many members, how often it meets, for how long a term runs. */
export function inShort({ t }: Pick<TenantPage, "t">, rules: PanelTypeView["rules"]): string {
  return [
    t("panelPages:types.size", { min: rules.size.min, max: rules.size.max }),
    t("panelPages:types.meetings", { count: rules.meetings.count }),
    t("panelPages:types.term", { count: rules.termMonths }),
  ].join(" · ");
}
