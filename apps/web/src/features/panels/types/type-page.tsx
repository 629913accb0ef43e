import { newId } from "@raati/db";
import type { PanelTypeView } from "@raati/core/panels/schema";
import type { PluginView } from "@raati/core/plugins/schema";
import { Notice, PageHead, StateLabel } from "@raati/ui";
import { orNotFound } from "../../../server/or-not-found.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { TypeForm, type TypeFormProps } from "./type-form.tsx";

/** The page on which a coordinator makes a panel type, or changes one. */
export async function TypePage({ page, type }: { readonly page: TenantPage; readonly type?: PanelTypeView }) {
  const { t, call, tenant, words, locale, home } = page;
  const roles = await orNotFound(call.panels.types.roles({ tenant: tenant.slug }));
  const plugins = pluginsToChoose(page, await orNotFound(call.plugins.list({ tenant: tenant.slug })), type?.pluginIds ?? []);
  return (
    <div className="narrow">
      <PageHead title={type ? words(type.name) : t("panelPages:types.make")}
        lead={type ? undefined : t("panelPages:typeForm.lead")} />
      {type && <StateLabel state={type.state === "in-use" ? "good" : "idle"}>
        {t(`panels:typeState.${type.state}`)}</StateLabel>}
      {type && <p>{t("panelPages:typeForm.keeps")}</p>}
      {type && !type.abilities.change ? <Notice title={t("panelPages:typeForm.retired")} /> : (
        <TypeForm
          locale={locale} texts={sectionTexts(t, "panelPages:typeForm")} tenant={tenant.slug} languages={tenant.languages}
          id={newId()} type={type}
          roles={roles.map(({ id, key }) => ({ id, name: t(key) }))}
          plugins={plugins}
          then={`${home}/panels/types`}
        />
      )}
    </div>
  );
}

/**
 * The plugins that are on, and of the others those that the type names: else saving it would silently take them out. One
 * that is no longer in the build has no name but its id.
 */
function pluginsToChoose(
  { words }: TenantPage, all: readonly Pick<PluginView, "id" | "name" | "state">[], named: readonly string[],
): TypeFormProps["plugins"] {
  const known = all.filter(({ id, state }) => state === "enabled" || named.includes(id))
    .map(({ id, name, state }) => ({ id, name: words(name), off: state !== "enabled" }));
  const gone = named.filter((id) => !all.some((plugin) => plugin.id === id));
  return [...known, ...gone.map((id) => ({ id, name: id, off: true }))];
}
