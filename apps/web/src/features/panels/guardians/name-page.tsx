import { LinkButton, Notice, PageHead } from "@raati/ui";
import { orUnknown } from "../../../server/or-unknown.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { NameAnswer } from "./name-answer.tsx";
import { ShownMeetings } from "./shown-meetings.tsx";

interface NamePageProps {
  readonly page: TenantPage;
  /** The key of the mail's link. */
  readonly token: string;
}

/**
 * Where a guardian says whether a young member's name may be published, and changes the answer later; and sees what the
 * member lets the guardian see of the panel.
 */
export async function NamePage({ page, token }: NamePageProps) {
  const { t, call, tenant, locale, words, home } = page;
  const asked = await orUnknown(call.panels.guardians.namePage({ tenant: tenant.slug, token }));
  if (!asked) {
    return (
      <>
        <PageHead title={t("panelPages:guardian.page.unknown")} lead={t("panels:failure.guardianLinkUnknown")} />
        <div className="btn-row"><LinkButton href={home}>{t("panelPages:guardian.page.home")}</LinkButton></div>
      </>
    );
  }
  const shown = await orUnknown(call.meetings.guardians.shown({ tenant: tenant.slug, token }));
  const { memberName: name, panel, state, wanted } = asked;
  return (
    <div className="form-page">
      <PageHead
        kind={words(tenant.name)} title={t("panelPages:guardian.page.heading", { name })}
        lead={t("panelPages:guardian.page.lead", { name, panel: words(panel.name) })}
      />
      <Notice kind={state === "given" ? "success" : "info"} title={t(`panelPages:guardian.page.state.${state}`)} />
      <p>{t(`panelPages:guardian.page.${wanted ? "wanted" : "notWanted"}`, { name })}</p>
      <ul>{(["where", "other", "change"] as const).map((line) => <li key={line}>
        {t(`panelPages:guardian.page.about.${line}`)}
      </li>)}</ul>
      <p><a className="onward" href={`${home}/panels/${panel.slug}`}>{t("panelPages:guardian.page.toPanel")}</a></p>
      <NameAnswer
        locale={locale} texts={sectionTexts(t, "panelPages:guardian.page")} target={{ tenant: tenant.slug, token }}
        state={state}
      />
      {shown && <ShownMeetings page={page} name={name} shown={shown} />}
    </div>
  );
}
