import type { Metadata } from "next";
import { placesToChoose } from "../../../../../../../features/panels/founding/choices.ts";
import { ManageFrame } from "../../../../../../../features/panels/manage/manage-frame.tsx";
import { PanelForm } from "../../../../../../../features/panels/manage/panel-form.tsx";
import { sectionTexts } from "../../../../../../../server/section-texts.ts";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:manage.edit");

export default async function EditPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  const texts = { ...sectionTexts(page.t, "panelPages:found"), ...sectionTexts(page.t, "panelPages:manage") };
  return (
    <ManageFrame page={page} panel={panel} tab="overview" title={page.t("panelPages:manage.edit")}>
      <PanelForm
        locale={page.locale} texts={texts} target={{ tenant, panel: slug }} languages={page.tenant.languages} panel={panel}
          home={page.home} {...await placesToChoose(page)}
      />
    </ManageFrame>
  );
}
