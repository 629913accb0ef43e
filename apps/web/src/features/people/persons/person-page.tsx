import { FACTOR_RESET_REASONS, type PersonView } from "@raati/core/people/schema";
import { STAFF_ROLES } from "@raati/core/kernel/schema";
import { Crumbs, type Fact, Facts, LinkButton, PageHead, Section, StateLabel } from "@raati/ui";
import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { accessOf } from "./people-list.tsx";
import { ResetFactorForm } from "./reset-factor-form.tsx";
import { RolesForm } from "./roles-form.tsx";

export interface PersonPageProps {
  readonly page: TenantPage;
  readonly person: PersonView;
}

/**
 * One person as staff see them: details, roles, access, and what the law gives the person. What is not allowed is not
 * shown.
 */
export function PersonPage({ page, person }: PersonPageProps) {
  const { t, locale, home } = page;
  const address = `${home}/people/${person.id}`;
  const access = accessOf(person.accessEnded, person.signsIn);
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/people`, text: t("peoplePages:people.title") }]} />
      <PageHead
        title={person.name}
        lead={
          <StateLabel state={access === "open" ? "good" : "idle"}>{t(`peoplePages:access.${access}`)}</StateLabel>
        }
        action={
          person.can.change && (
            <LinkButton icon="edit" href={`${address}/change`}>
              {t("peoplePages:person.change")}
            </LinkButton>
          )
        }
      />
      <div className="form-page">
        <Facts kind="list" facts={factsOf(page, person)} />
        <Roles page={page} person={person} />
        {person.can.endAccess && <Access page={page} person={person} />}
        {person.can.change && person.email && <ReturnedMail page={page} person={person} />}
        {person.can.resetFactor && person.signsIn && <Factor page={page} person={person} />}
        {(person.can.exportData || person.can.erase) && (
          <Section title={t("peoplePages:person.rights.title")}>
            <p>{t("peoplePages:person.rights.text")}</p>
            <div className="doings">
              {person.can.exportData && (
                <LinkButton icon="download" href={`${address}/data`}>
                  {t("peoplePages:person.rights.copy")}
                </LinkButton>
              )}
              {person.can.erase && (
                <LinkButton kind="plain" href={`${address}/erase`}>
                  {t("peoplePages:person.rights.erase")}
                </LinkButton>
              )}
            </div>
          </Section>
        )}
      </div>
    </>
  );
}

function factsOf(
  { t }: TenantPage,
  { email, phone, address, language, alias, supportNeeds, accessibilityNeeds, can }: PersonView,
): Fact[] {
  const none = <span className="muted">{t("peoplePages:person.none")}</span>;
  const fact = (name: string, value: string | undefined): Fact => ({
    term: t(`peoplePages:fields.${name}.label`),
    value: value ?? none,
  });
  return [
    fact("email", email),
    fact("phone", phone),
    fact("address", address && `${address.street}, ${address.postalCode} ${address.city}`),
    fact("language", t(`web:frame.languages.${language}`)),
    fact("alias", alias),
    ...(can.readNeeds ? [fact("supportNeeds", supportNeeds), fact("accessibilityNeeds", accessibilityNeeds)] : []),
  ];
}

function Roles({ page: { t, locale, tenant }, person: { id, revision, roles, can } }: PersonPageProps) {
  const options = STAFF_ROLES.map((role) => ({
    value: role,
    label: t(`people:role.${role}`),
    hint: t(`peoplePages:role.${role}`),
  }));
  return (
    <Section title={t("peoplePages:person.roles")}>
      {can.changeRoles ? (
        <RolesForm
          locale={locale}
          tenant={tenant.slug}
          personId={id}
          revision={revision}
          roles={roles}
          options={options}
          texts={sectionTexts(t, "peoplePages:person.roleForm")}
        />
      ) : (
        <p>{roles.map((role) => t(`people:role.${role}`)).join(", ") || t("peoplePages:person.noRole")}</p>
      )}
    </Section>
  );
}

function Access({
  page: { t, locale, tenant },
  person: { id: personId, revision, accessEnded, name },
}: PersonPageProps) {
  const input = { tenant: tenant.slug, personId, revision };
  const say = (key: string) => t(`peoplePages:person.access.${key}`, { name });
  return (
    <Section title={say("title")}>
      <p>{say(accessEnded ? "ended" : "open")}</p>
      {accessEnded ? (
        <CommandButton locale={locale} label={say("reopen")} order={{ command: "reopenAccess", input }} />
      ) : (
        <CommandButton
          locale={locale}
          label={say("end")}
          order={{ command: "endAccess", input }}
          confirm={{ title: say("sure.title"), text: say("sure.text"), keep: say("sure.keep"), danger: true }}
        />
      )}
    </Section>
  );
}

/** Whoever has the returned mail in hand writes it down here. */
function ReturnedMail({ page: { t, locale, tenant }, person: { id: personId, name } }: PersonPageProps) {
  return (
    <Section title={t("newsPages:troubles.note")}>
      <p>{t("newsPages:troubles.noteText")}</p>
      <CommandButton
        locale={locale}
        label={t("newsPages:troubles.note")}
        about={name}
        order={{ command: "noteMailBounce", input: { tenant: tenant.slug, personId } }}
      />
    </Section>
  );
}

function Factor({ page: { t, locale, tenant }, person: { id, revision } }: PersonPageProps) {
  return (
    <Section title={t("peoplePages:person.factor.title")}>
      <p>{t("peoplePages:person.factor.text")}</p>
      <ResetFactorForm
        locale={locale}
        tenant={tenant.slug}
        personId={id}
        revision={revision}
        texts={sectionTexts(t, "peoplePages:person.factor")}
        reasons={FACTOR_RESET_REASONS.map((reason) => ({ value: reason, label: t(`people:resetReason.${reason}`) }))}
      />
    </Section>
  );
}
