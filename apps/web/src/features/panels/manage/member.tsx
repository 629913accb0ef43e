import type { StaffPanelView } from "@raati/core/panels/schema";
import { formatDate } from "@raati/i18n";
import { Facts, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { GuardianSection } from "../guardians/guardian-section.tsx";
import { AcceptRulesForm } from "./accept-rules-form.tsx";
import { EndMembershipForm } from "./end-membership-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { MemberChangeForm, type RoleChoice } from "./member-change-form.tsx";

interface MemberProps extends ManageProps {
  readonly member: StaffPanelView["members"][number];
  /** Ids of the member's roles: the row itself carries their names. */
  readonly chosenRoles: readonly string[];
  /** The roles that the term allows. */
  readonly roles: readonly RoleChoice[];
}

/** One member as the staff see them: how the membership stands, what is missing, and what may be changed or written down. */
export function Member({ page, panel, member, roles, chosenRoles }: MemberProps) {
  const { t, locale, tenant, words, home } = page;
  const { abilities, publication } = member;
  const target = { tenant: tenant.slug, panel: panel.slug, membership: member.id };
  const about = { tenant: tenant.slug, panel: panel.slug, about: member.id };
  const texts = sectionTexts(t, "panelPages:member");
  const held = publication.name && member.nameConsent !== undefined && member.nameConsent.state !== "given";
  const shown = publication.name ? "name" : publication.alias ? "alias" : "none";
  const rulesToAccept = panel.groundRulesId !== undefined && !member.rulesAccepted && member.state !== "invited"
    && member.state !== "ended";
  return (
    <ManageFrame page={page} panel={panel} tab="members" title={member.name}>
      <Facts
        kind="list"
        facts={[
          { term: t("panelPages:membership.state"), value: t(`panels:membershipState.${member.state}`) },
          ...(member.seat ? [{ term: t("panelPages:members.column.seat"), value: words(member.seat) }] : []),
          { term: t("panelPages:member.roles"), value: member.roles.map((key) => t(key)).join(", ") },
          {
            term: t("panelPages:membership.publicity"),
              value: held ? t("panelPages:guardian.held")
                : t(`panelPages:membership.shown.${shown}`, { alias: publication.alias ?? "" }),
            note: publication.askedAt ? t("panelPages:member.askedOn",
              { day: formatDate(locale, publication.askedAt) }) : t("panelPages:member.notAsked"),
          },
          { term: t("panelPages:groundRules"), value: t(member.rulesAccepted ? "panelPages:member.rulesAccepted"
            : "panelPages:member.rulesNotAccepted") },
          {
            term: t("panelPages:trainings.title"),
            value: t(member.missingTraining.length > 0 ? "panelPages:member.trainingMissing"
              : "panelPages:member.trainingDone"),
          },
          { term: t("panelPages:member.access"), value: t(`panels:access.${member.access}`) },
        ]}
      />
      {(abilities.answer || abilities.activate || abilities.comeBack || rulesToAccept) && (
        <Section title={t("panelPages:member.do")}>
          <div className="row-actions">
            {abilities.answer && (
              <>
                <CommandButton
                  locale={locale} command="acceptForMember" target={about} label={t("panelPages:member.writeAccept")}
                  confirm={{ title: t("panelPages:member.writeAccept"),
                  text: t("panelPages:member.writeText", { name: member.name }) }}
                />
                <CommandButton
                  locale={locale} command="declineInvitation" target={about} label={t("panelPages:member.writeDecline")}
                  confirm={{ title: t("panelPages:member.writeDecline"),
                  text: t("panelPages:member.declineText", { name: member.name }), danger: true }}
                />
              </>
            )}
            {abilities.activate && <CommandButton locale={locale} command="activateMember" target={about}
              label={t("panelPages:member.activate")} />}
            {abilities.comeBack && <CommandButton locale={locale} command="comeBack" target={about}
              label={t("panelPages:member.comeBack")} />}
            {rulesToAccept && <AcceptRulesForm locale={locale} texts={texts} target={target} rules={panel.groundRulesId!}
              personId={member.personId} />}
          </div>
        </Section>
      )}
      <GuardianSection page={page} member={member} target={target} language={tenant.languages[0] ?? locale} />
      {abilities.changeRoles && (
        <Section title={t("panelPages:member.change")}>
          <MemberChangeForm
            locale={locale} texts={texts} target={target} roles={roles} chosen={chosenRoles} access={member.access}
            revision={member.revision} extension={member.extension !== undefined}
          />
        </Section>
      )}
      {abilities.end && (
        <details className="more">
          <summary>{t("panelPages:member.end")}</summary>
          <EndMembershipForm locale={locale} texts={texts} target={target}
            then={`${home}/panels/${panel.slug}/manage/members`} />
        </details>
      )}
    </ManageFrame>
  );
}
