import { mayStandUnder } from "@raati/core/organisation/schema";
import { newId } from "@raati/db";
import { htmlLang } from "@raati/i18n";
import { Notice, Section } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { EndForm } from "../end-form.tsx";
import { personChoices } from "../person-choices.ts";
import { today } from "../today.ts";
import { MergeUnitForm, MoveUnitForm } from "./move-unit-forms.tsx";
import { UnitForm } from "./unit-form.tsx";
import type { ListedUnit } from "./units-list.tsx";

interface UnitPageProps {
  readonly page: TenantPage;
  readonly units: readonly ListedUnit[];
  /** Undefined for a new one. */
  readonly unit?: ListedUnit;
}

/** One unit: what it is, and what may become of it. A closed one can only be taken into use again. */
export async function UnitPage({ page, units, unit }: UnitPageProps) {
  const { t, home, words } = page;
  const list = `${home}/settings/units`;
  const way = [{ href: list, text: t("tenantPages:settings.part.units.title") }];
  if (unit && unit.state !== "active") return <ClosedUnit page={page} unit={unit} units={units} />;
  return (
    <SettingsFrame
      page={page}
      way={way}
      title={unit ? words(unit.name) : t("organisationPages:units.add")}
      lead={unit ? undefined : t("organisationPages:units.addLead")}
    >
      <Details page={page} units={units} unit={unit} />
      {unit && <Changes page={page} units={units} unit={unit} />}
    </SettingsFrame>
  );
}

async function Details({ page, units, unit }: UnitPageProps) {
  const { t, locale, tenant, call, home, read } = page;
  const list = `${home}/settings/units`;
  const areas = await call.organisation.areas({ tenant: tenant.slug });
  const choices = areas
    .filter(({ id, state }) => state === "active" || unit?.areaIds.includes(id))
    .map(({ id, name }) => {
      const shown = read(name);
      return { value: id, label: shown?.text, lang: shown && htmlLang(shown.lang) };
    });
  return (
    <UnitForm
      locale={locale}
      tenant={tenant.slug}
      languages={tenant.languages}
      id={unit?.id ?? newId()}
      values={unit}
      areas={choices}
      owners={await personChoices(page, "owner", unit?.ownerId)}
      texts={sectionTexts(t, "organisationPages:unit")}
      then={unit ? undefined : list}
      back={list}
      parents={unit ? undefined : placesOf(page, units, undefined)}
    />
  );
}

/** The active units that a unit may stand under or be merged into, indented as in the tree. */
function placesOf({ read }: TenantPage, units: readonly ListedUnit[], unitId: string | undefined) {
  return units
    .filter(({ id, state }) => state === "active" && (unitId === undefined || mayStandUnder(units, unitId, id)))
    .map(({ id, name, depth }) => {
      const shown = read(name);
      return { value: id, label: `${"– ".repeat(depth)}${shown?.text}`, lang: shown && htmlLang(shown.lang) };
    });
}

function Changes({ page, units, unit }: UnitPageProps & { readonly unit: ListedUnit }) {
  const { t, locale, tenant, home } = page;
  const list = `${home}/settings/units`;
  const common = { locale, tenant: tenant.slug, id: unit.id, revision: unit.revision };
  const others = placesOf(page, units, unit.id);
  const texts = (part: string) => sectionTexts(t, `organisationPages:units.${part}`);
  return (
    <>
      <Section title={t("organisationPages:units.move.title")}>
        <MoveUnitForm {...common} texts={texts("move")} others={others} parentId={unit.parentId} />
      </Section>
      {others.length > 0 && (
        <Section title={t("organisationPages:units.merge.title")}>
          <p>{t("organisationPages:units.merge.text")}</p>
          <MergeUnitForm {...common} texts={texts("merge")} others={others} today={today()} then={list} />
        </Section>
      )}
      <Section title={t("organisationPages:units.end.title")}>
        <p>{t("organisationPages:units.end.text")}</p>
        <EndForm {...common} what="unit" texts={texts("end")} today={today()} then={list} />
      </Section>
    </>
  );
}

function ClosedUnit({ page, unit }: UnitPageProps & { readonly unit: ListedUnit }) {
  const { t, locale, tenant, home, words } = page;
  const order = {
    command: "reopenUnit" as const,
    input: { tenant: tenant.slug, unit: unit.id, revision: unit.revision },
  };
  return (
    <SettingsFrame
      page={page}
      way={[{ href: `${home}/settings/units`, text: t("tenantPages:settings.part.units.title") }]}
      title={words(unit.name)}
    >
      <Notice title={t(`organisation:state.${unit.state}`)}>
        <p>{t("organisationPages:units.closed")}</p>
      </Notice>
      <CommandButton locale={locale} label={t("organisationPages:units.reopen")} order={order} />
    </SettingsFrame>
  );
}
