import { newId } from "@raati/db";
import { notFound } from "next/navigation";
import { sectionTexts } from "../../../server/section-texts.ts";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { RulesForm } from "./rules-form.tsx";

/**
 * The page on which ground rules are written: a new version begins with those in force, the first with those of the type.
 */
export async function WriteRules({ page, panel, draft: id }: ManageProps & { readonly draft?: string }) {
  const { t, locale, tenant, home, call } = page;
  const target = { tenant: tenant.slug, panel: panel.slug };
  const versions = await call.panels.groundRules.list(target);
  const draft = id === undefined ? undefined : versions.find((one) => one.id === id && one.abilities.change) ?? notFound();
  return (
    <ManageFrame page={page} panel={panel} tab="rules"
      title={t(draft ? "panelPages:rulesWork.edit" : "panelPages:rulesWork.write")}>
      <div className="form-page">
        <RulesForm
          locale={locale} texts={sectionTexts(t, "panelPages:rulesWork")} target={target} languages={tenant.languages}
          id={newId()} draft={draft}
          begin={versions.find(({ state }) => state === "adopted") ?? panel.term?.rules.groundRules}
          then={`${home}/panels/${panel.slug}/manage/rules`}
        />
      </div>
    </ManageFrame>
  );
}
