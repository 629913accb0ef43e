import { formatDate } from "@raati/i18n";
import { Facts, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { termDays } from "../term-days.ts";
import type { InsidePanelProps } from "./inside-panel.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { PublicationForm } from "./publication-form.tsx";
import { ResignForm } from "./resign-form.tsx";

/** The reader's own membership: how it stands, whether the name is published, a pause, and leaving. */
export function MyMembership({ page, panel }: InsidePanelProps) {
  const { t, locale, tenant, home } = page;
  const { mine } = panel;
  if (!mine || mine.state === "invited") return null;
  const { abilities, publication, state, leaveUntil } = mine;
  const target = { tenant: tenant.slug, panel: panel.slug, membership: mine.id };
  const texts = { ...sectionTexts(t, "panelPages:invitation"), ...sectionTexts(t, "panelPages:membership") };
  const shown = publication.name ? "name" : publication.alias ? "alias" : "none";
  const hidden = publication.name && panel.guardian !== undefined && panel.guardian !== "given";
  return (
    <Section title={t("panelPages:membership.title")}>
      <Facts
        kind="list"
        facts={[
          {
            term: t("panelPages:membership.state"), value: t(`panels:membershipState.${state}`),
            note: leaveUntil && t("panelPages:membership.until", { day: formatDate(locale, leaveUntil) }),
          },
          ...(panel.term ? [{ term: t("panelPages:facts.term"), value: termDays(page, panel.term) }] : []),
          { term: t("panelPages:membership.publicity"),
            value: t(`panelPages:membership.shown.${hidden ? "none" : shown}`, { alias: publication.alias ?? "" }),
            note: publication.name && panel.guardian && t(`panelPages:membership.guardian.${panel.guardian}`) },
        ]}
      />
      {abilities.comeBack && <CommandButton locale={locale} command="comeBack" target={{ ...target, about: mine.id }}
        label={t("panelPages:membership.comeBack")} />}
      {abilities.setPublication && panel.privacy.publicNames !== "never" && (
        <details className="more">
          <summary>{t("panelPages:membership.changePublication")}</summary>
          <PublicationForm locale={locale} texts={texts} target={target} publicNames={panel.privacy.publicNames}
            chosen={{ name: publication.name, alias: publication.alias }} />
        </details>
      )}
      {abilities.leave && (
        <details className="more">
          <summary>{t("panelPages:membership.leave")}</summary>
          <LeaveForm locale={locale} texts={texts} target={target} />
        </details>
      )}
      {abilities.resign && (
        <details className="more">
          <summary>{t("panelPages:membership.resign")}</summary>
          <ResignForm locale={locale} texts={texts} target={target} home={`${home}/home`} />
        </details>
      )}
    </Section>
  );
}
