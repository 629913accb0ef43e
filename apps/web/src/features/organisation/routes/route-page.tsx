import { ROUTE_KINDS, type RouteView } from "@raati/core/organisation/schema";
import { newId } from "@raati/db";
import { htmlLang, type LocalizedText } from "@raati/i18n";
import { Section } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { RouteForm } from "./route-form.tsx";

interface RoutePageProps {
  readonly page: TenantPage;
  /** Undefined for a new one. */
  readonly route?: RouteView;
}

/** One route and its steps. What is on its way already keeps the steps that it began with. */
export async function RoutePage({ page, route }: RoutePageProps) {
  const { t, locale, tenant, home, words, call, read } = page;
  const list = `${home}/settings/routes`;
  const where = { tenant: tenant.slug };
  const [units, bodies] = [await call.organisation.units(where), await call.organisation.bodies(where)];
  const choice = ({ id, name }: { readonly id: string; readonly name: LocalizedText }) => {
    const shown = read(name);
    return { value: id, label: shown?.text ?? "", lang: shown && htmlLang(shown.lang) };
  };
  const inUse = ({ state }: { readonly state: string }) => state === "active";
  const say = (key: string) => t(`organisationPages:routes.retire.${key}`);
  return (
    <SettingsFrame
      page={page}
      way={[{ href: list, text: t("tenantPages:settings.part.routes.title") }]}
      title={route ? words(route.name) : t("organisationPages:routes.add")}
      lead={t("organisationPages:routes.lead")}
    >
      <RouteForm
        locale={locale}
        languages={tenant.languages}
        tenant={tenant.slug}
        id={route?.id ?? newId()}
        values={route}
        back={list}
        texts={sectionTexts(t, "organisationPages:route")}
        units={units.filter(inUse).map(choice)}
        bodies={bodies.filter(inUse).map(choice)}
        kinds={ROUTE_KINDS.map((kind) => ({ value: kind, label: t(`organisation:routeKind.${kind}`) }))}
      />
      {route && (
        <Section title={say("title")}>
          <p>{say("text")}</p>
          <CommandButton
            locale={locale}
            label={say("button")}
            then={list}
            order={{ command: "retireRoute", input: { ...where, route: route.id, revision: route.revision } }}
            confirm={{ title: say("sure.title"), text: say("sure.text"), keep: say("sure.keep"), danger: true }}
          />
        </Section>
      )}
    </SettingsFrame>
  );
}
