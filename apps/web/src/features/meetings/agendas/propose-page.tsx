import type { ORIGIN_KINDS } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { Crumbs, PageHead } from "@raati/ui";
import { writingLanguages } from "../../proposals/inside/proposal-texts.ts";
import type { PanelPlace } from "../place.ts";
import { ItemForm } from "./item-form.tsx";
import { itemTexts } from "./item-work.tsx";

interface ProposePageProps extends PanelPlace {
  readonly meeting: { readonly id: string; readonly title: string } | undefined;
}

/** The page on which a topic is proposed, in the writer's own language. */
export function ProposePage({ page, panel, meeting }: ProposePageProps) {
  const { t, locale, home, tenant } = page;
  const leads = panel.inside?.abilities.leadTogether ?? false;
  const list = meeting ? `${panel.address}/${meeting.id}` : `${panel.address}/topics`;
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
        { href: list, text: meeting?.title ?? t("meetingPages:topics.title") },
      ]} />
      <PageHead title={t("meetingPages:agenda.propose")} lead={t("meetingPages:item.lead")} />
      <ItemForm
        locale={locale} languages={writingLanguages(page).slice(0, 1)} texts={itemTexts(page)} meeting={meeting?.id}
        target={{ tenant: tenant.slug, panel: panel.slug, item: newId() }} arranges={leads} done={list}
        origins={originsOf(panel, leads)}
      />
    </div>
  );
}

/** Members raise topics as members; who leads the panel also brings what services, surveys and feedback have asked. */
function originsOf({ inside }: PanelPlace["panel"], leads: boolean): (typeof ORIGIN_KINDS)[number][] {
  return [
    ...(inside?.mine ? ["member" as const] : []), "panel", ...(leads ? ["service", "survey", "feedback"] as const : []),
  ];
}
