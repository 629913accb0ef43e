import type { StaffPanelView } from "@raati/core/panels/schema";
import { formatDate } from "@raati/i18n";
import { Facts, Notice, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { languageChoices } from "../../people/language-choices.ts";
import { AskGuardianForm } from "./ask-guardian-form.tsx";
import { RecordConsentForm } from "./record-consent-form.tsx";

interface GuardianSectionProps {
  readonly page: TenantPage;
  readonly member: StaffPanelView["members"][number];
  readonly target: { readonly tenant: string; readonly panel: string; readonly membership: string };
  /** The language that is chosen for the guardian's mail unless another one is. */
  readonly language: TenantPage["locale"];
}

/** Whether a young member's guardian lets the name be published: who was asked when, and the ways to get an answer. */
export function GuardianSection({ page, member, target, language }: GuardianSectionProps) {
  const { t, locale, home } = page;
  const { nameConsent: consent, name, abilities, publication } = member;
  if (!consent) return null;
  const { state, at, way, guardianName, guardianEmail, below } = consent;
  const note = [at && formatDate(locale, at), way && t(`panelPages:guardian.way.${way}`)].filter(Boolean).join(", ");
  const texts = sectionTexts(t, "panelPages:guardian");
  return (
    <Section title={t("panelPages:guardian.title")}>
      <p>{t("panelPages:guardian.lead", { name, age: below })}</p>
      <p>
        {t("panelPages:guardian.grownUp")}{" "}
        <a href={`${home}/people/${member.personId}/change`}>{t("panelPages:guardian.toPerson")}</a>
      </p>
      {!publication.name && state === "not-asked" && <Notice>{t("panelPages:guardian.noWish")}</Notice>}
      <Facts kind="list" facts={[
        { term: t("panelPages:guardian.fact"), value: t(`panelPages:guardian.state.${state}`), note },
        ...(guardianName ? [{ term: t("panelPages:guardian.name"), value: guardianName, note: guardianEmail }] : []),
      ]} />
      {abilities.askGuardian && (
        <>
          {state !== "given" && (
            <details className="more" open={consent.waits && state === "not-asked"}>
              <summary>{t("panelPages:guardian.askTitle")}</summary>
              <AskGuardianForm
                locale={locale} texts={texts} target={target} asked={state === "asked"} language={language}
                known={{ name: guardianName, email: guardianEmail }}
                languages={languageChoices(t)}
              />
            </details>
          )}
          <details className="more">
            <summary>{t("panelPages:guardian.recordTitle")}</summary>
            <RecordConsentForm locale={locale} texts={texts} target={target} name={guardianName} />
          </details>
        </>
      )}
    </Section>
  );
}
