import { EmptyState, LinkButton } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { ExtensionForm } from "./extension-form.tsx";
import { InviteForm } from "./invite-form.tsx";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";
import { rolesOfTenant } from "./role-choices.ts";

/** Inviting members to the running term, or to the next one. */
export async function Invite({ page, panel, ids }: ManageProps & { readonly ids: readonly string[] }) {
  const { t, locale, home, tenant, read } = page;
  const { term, slug } = panel;
  const members = `${home}/panels/${slug}/manage/members`;
  const roles = (await rolesOfTenant(page))
    .filter(({ id, extension }) => !extension && term?.rules.memberRoles.includes(id));
  const seats = term?.seats.map(({ id, name, taken, max }) => {
    const shown = read(name);
    return { id, lang: shown?.lang ?? locale,
      name: t("panelPages:invite.seatFree", { name: shown?.text ?? id, count: Math.max(0, max - taken) }) };
  });
  return (
    <ManageFrame page={page} panel={panel} tab="members" title={t("panelPages:members.invite")}>
      <div className="form-page">
        {term && seats ? (
          <InviteForm
            locale={locale} texts={sectionTexts(t, "panelPages:invite")} target={{ tenant: tenant.slug, panel: slug }}
            term={term.id} ids={ids} seats={seats}
            roles={roles} then={members} ageText={ageText(page, panel.minimumAge)}
          />
        ) : <NoTerm page={page} panel={panel} />}
      </div>
    </ManageFrame>
  );
}

/** Inviting somebody beside the seats (B6). */
export async function InviteExtension({ page, panel, id }: ManageProps & { readonly id: string }) {
  const { t, locale, home, tenant } = page;
  const { term, slug } = panel;
  const allowed = (await rolesOfTenant(page)).filter((role) => role.extension && term?.rules.memberRoles.includes(role.id));
  return (
    <ManageFrame page={page} panel={panel} tab="members" title={t("panelPages:members.inviteExtension")}>
      <div className="form-page">
        {!term && <NoTerm page={page} panel={panel} />}
        {term && allowed.length === 0 && <EmptyState title={t("panelPages:invite.noRoles")}><p>
          {t("panelPages:invite.noRolesText")}</p></EmptyState>}
        {term && allowed.length > 0 && (
          <ExtensionForm
            locale={locale} texts={sectionTexts(t, "panelPages:invite")} target={{ tenant: tenant.slug, panel: slug }}
            term={term.id} id={id} roles={allowed} ageText={ageText(page, panel.minimumAge)}
            then={`${home}/panels/${slug}/manage/members`}
          />
        )}
      </div>
    </ManageFrame>
  );
}

/** What the coordinator confirms where the year of birth does not tell the age; nothing where members may be of any age. */
function ageText({ t }: ManageProps["page"], age: number | undefined): string | undefined {
  return age ? t("panelPages:invite.ageConfirmed", { age }) : undefined;
}

function NoTerm({ page: { t, home }, panel }: ManageProps) {
  return (
    <EmptyState
      title={t("panelPages:members.needTerm.title")}
      action={<LinkButton kind="primary" href={`${home}/panels/${panel.slug}/manage/terms/new`}>
      {t("panelPages:work.do.plan-term")}</LinkButton>}
    >
      <p>{t("panelPages:members.needTerm.text")}</p>
    </EmptyState>
  );
}
