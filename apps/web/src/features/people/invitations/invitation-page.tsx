import { formatDate, htmlLang } from "@raati/i18n";
import { LinkButton, PageHead, Quote } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SubmitForm } from "../submit-form.tsx";
import { InvitationAnswer } from "./invitation-answer.tsx";

const UNKNOWN = { state: "unknown", roles: [], reader: "nobody" } as const;

/**
 * What an invited person sees behind the link of the mail: who invites, to what, and the two answers. Looking changes
 * nothing.
 */
export async function InvitationPage({ page, token }: { readonly page: TenantPage; readonly token: string }) {
  const { t, call, tenant, home, words, read, locale } = page;
  const asked = await call.people.invitations.byToken({ tenant: tenant.slug, token }).catch(() => UNKNOWN);
  if (asked.state === "unknown") {
    return (
      <NoAnswer
        title={t("peoplePages:invitation.over")}
        text={t("people:failure.invitationUnknown")}
        href={home}
        go={t("peoplePages:invitation.front")}
      />
    );
  }
  if (asked.state !== "open") {
    const text = t(`people:failure.invitation.${asked.state}`);
    return (
      <NoAnswer
        title={t("peoplePages:invitation.over")}
        text={text}
        href={`${home}/sign-in`}
        go={t("peoplePages:invitation.signIn")}
      />
    );
  }
  const place = asked.title && read(asked.title);
  const name = asked.name ?? "";
  const works = asked.roles.some((role) => role === "admin" || role === "coordinator");
  return (
    <>
      <PageHead
        kind={words(tenant.name)}
        title={place ? place.text : t("peoplePages:invitation.title")}
        titleLang={place && htmlLang(place.lang)}
        lead={t("peoplePages:invitation.lead", { name, tenant: words(tenant.name) })}
      />
      {asked.message && <Quote>{asked.message}</Quote>}
      {asked.roles.length > 0 && (
        <>
          <p>{t("peoplePages:invitation.roles", { count: asked.roles.length })}</p>
          <ul>
            {asked.roles.map((role) => (
              <li key={role}>
                <strong>{t(`people:role.${role}`)}</strong>. {t(`peoplePages:role.${role}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.expiresAt && <p>{t("peoplePages:invitation.until", { day: formatDate(locale, asked.expiresAt) })}</p>}
      {asked.reader === "other" ? (
        <>
          <p>{t("people:failure.invitedAnother", { invited: asked.email, reader: asked.signedInAs })}</p>
          <SubmitForm
            action={`/api/auth/${tenant.slug}/signout`}
            fields={{ callbackUrl: `${home}/invitation?token=${token}` }}
            button={t("peoplePages:invitation.signOut")}
            kind="primary"
          />
        </>
      ) : (
        <InvitationAnswer
          locale={locale}
          texts={sectionTexts(t, "peoplePages:invitation.answer")}
          tenant={tenant.slug}
          token={token}
          then={works ? `${home}/desk` : `${home}/home`}
          front={home}
        />
      )}
    </>
  );
}

function NoAnswer({
  title,
  text,
  href,
  go,
}: {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly go: string;
}) {
  return (
    <>
      <PageHead title={title} lead={text} />
      <LinkButton kind="primary" href={href}>
        {go}
      </LinkButton>
    </>
  );
}
