import type { PluginPageProps } from "@raati/core/plugins/schema";
import { formatDate } from "@raati/i18n";
import { PageHead, Section } from "@raati/ui";
import { ActionButton } from "./action-button.tsx";
import { Helplines } from "./helplines.tsx";

interface Waiting { readonly id: string; readonly askedAt: Date }

/** All help of a panel: numbers for everybody, a wish to be contacted for members, and who waits for the staff. */
export default async function HelpPage(props: PluginPageProps) {
  const { t, call, settings, tenant, panel, locale } = props;
  const waiting = await call<readonly Waiting[]>("supportRequests");
  const place = { tenant, panel };
  return (
    <>
      <PageHead title={t("title")} />
      <Section title={t("help.heading")}><Helplines {...props} /></Section>
      {settings.offersSupport === true && (
        <Section title={t("support.heading")}>
          <p>{t("support.lead")}</p>
          <ActionButton
            procedure="askForSupport" input={place} label={t("support.ask")} done={t("support.asked")}
            failed={t("failure.membersOnly")}
          />
        </Section>
      )}
      {waiting && (
        <Section title={t("support.list")} count={waiting.length}>
          {waiting.length === 0 && <p>{t("support.none")}</p>}
          <ul>
            {waiting.map(({ id, askedAt }) => (
              <li key={id}>
                {t("support.since", { date: formatDate(locale, askedAt) })}{" "}
                <ActionButton
                  procedure="markContacted" input={{ ...place, request: id }} label={t("support.contacted")} done="✓"
                  failed={t("failure.membersOnly")}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
