import { formatDate, htmlLang } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";

interface LatestBulletinsProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string };
}

/** The panel's newest bulletins on its public page; nothing where there are none yet. */
export async function LatestBulletins(
  { page: { t, call, tenant, home, read, locale }, panel: { slug } }: LatestBulletinsProps
) {
  const bulletins = await call.meetings.bulletins.publicList({ tenant: tenant.slug, panel: slug });
  if (bulletins.length === 0) return null;
  return (
    <Section title={t("bulletinPages:latest")}>
      <ul className="panel-rows">
        {bulletins.map(({ meetingId, meetingTitle, day, text }) => {
          const [title, first] = [read(meetingTitle), read(text)];
          return (
            <li key={meetingId}>
              <h3>
                <a href={`${home}/panels/${slug}/meetings/${meetingId}/bulletin`} lang={title && htmlLang(title.lang)}>
                  {title?.text}
                </a>
              </h3>
              <p className="muted small">{formatDate(locale, day)}</p>
              <p lang={first && htmlLang(first.lang)}>{first?.text.split("\n")[0]}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
