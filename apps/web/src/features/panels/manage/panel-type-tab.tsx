import { Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { SaveTypeForm } from "../types/save-type-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";

/** The type of a panel, and a way to save how the panel works as a type for other services (B11). */
export function PanelTypeTab({ page, panel, id }: ManageProps & { readonly id: string }) {
  const { t, words, home, locale, tenant } = page;
  return (
    <ManageFrame page={page} panel={panel} tab="type">
      <p>{t("panelPages:types.isOf")} <a href={`${home}/panels/types/${panel.typeId}`}>{words(panel.typeName)}</a></p>
      <Section title={t("panelPages:types.saveTitle")}>
        <div className="form-page">
          <p>{t("panelPages:types.saveText")}</p>
          <SaveTypeForm
            locale={locale} languages={tenant.languages} texts={sectionTexts(t, "panelPages:types")}
            target={{ tenant: tenant.slug, panel: panel.slug }} id={id}
            types={`${home}/panels/types`}
          />
        </div>
      </Section>
    </ManageFrame>
  );
}
