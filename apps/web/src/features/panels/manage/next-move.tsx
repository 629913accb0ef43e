import { LinkButton, Sheet, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { FoundingForm } from "./founding-form.tsx";
import type { ManageProps } from "./manage-frame.tsx";

/**
 * The one thing that a panel needs next to be at work: its decision, its opening, going on after a pause, or its next term.
 */
export function NextMove({ page: { t, locale, tenant, home }, panel }: ManageProps) {
  const { abilities, slug, id } = panel;
  const target = { tenant: tenant.slug, panel: slug, about: id };
  if (abilities.found) {
    return (
      <Sheet kind="urgent">
        <StateLabel state="turn">{t("panelPages:work.whose.coordinator")}</StateLabel>
        <h2 className="turn-title">{t("panelPages:manage.foundTitle")}</h2>
        <FoundingForm locale={locale} languages={tenant.languages} texts={sectionTexts(t, "panelPages:manage")}
          target={{ tenant: tenant.slug, panel: slug }} />
      </Sheet>
    );
  }
  if (abilities.open) {
    return (
      <Sheet kind="urgent">
        <StateLabel state="turn">{t("panelPages:work.whose.coordinator")}</StateLabel>
        <h2 className="turn-title">{t(panel.coordinatorId ? "panelPages:manage.openTitle"
          : "panelPages:manage.openNeedsCoordinator")}</h2>
        <p>{t("panelPages:manage.openText")}</p>
        {panel.coordinatorId && <CommandButton locale={locale} command="openPanel" target={target} kind="primary"
          label={t("panelPages:work.do.open-panel")} />}
      </Sheet>
    );
  }
  if (abilities.resume) {
    return (
      <Sheet kind="urgent">
        <h2 className="turn-title">{t("panelPages:manage.resumeTitle")}</h2>
        <CommandButton locale={locale} command="resumePanel" target={target} kind="primary"
          label={t("panelPages:manage.resume")} />
      </Sheet>
    );
  }
  if (panel.state === "active" && panel.term?.state !== "active" && panel.term?.state !== "planned") {
    return (
      <Sheet kind="urgent">
        <StateLabel state="turn">{t("panelPages:work.whose.coordinator")}</StateLabel>
        <h2 className="turn-title">{t("panels:coordinatorItem.plan-term")}</h2>
        <LinkButton kind="primary" href={`${home}/panels/${slug}/manage/terms/new`}>
          {t("panelPages:work.do.plan-term")}</LinkButton>
      </Sheet>
    );
  }
  return null;
}
