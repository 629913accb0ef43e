import type { sessionView } from "@raati/core/people/schema";
import { formatDateTime } from "@raati/i18n";
import { StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import { CommandButton } from "../../../client/command-button.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { MeFrame } from "./me-frame.tsx";

type Session = z.output<typeof sessionView>;

/** Where the reader is signed in. Each session can be ended, and all but this one at once. */
export function MySessions({ page, sessions }: { readonly page: TenantPage; readonly sessions: readonly Session[] }) {
  const { t, locale, tenant } = page;
  const others = sessions.filter(({ current }) => !current);
  const deviceOf = ({ browser, system }: Session) =>
    [browser, system].filter(Boolean).join(" · ") || t("peoplePages:sessions.unknown");
  return (
    <MeFrame page={page} part="sessions" lead={t("peoplePages:me.lead.sessions")}>
      <Table
        caption={t("peoplePages:me.title.sessions")}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { title: t("peoplePages:sessions.device"), kind: "head", cell: deviceOf, width: 34 },
          { title: t("peoplePages:sessions.seen"), cell: ({ lastSeenAt }) => formatDateTime(locale, lastSeenAt) },
          {
            title: t("peoplePages:sessions.state"),
            selfEvident: true,
            cell: (session) =>
              session.current ? (
                <StateLabel state="good">{t("peoplePages:sessions.current")}</StateLabel>
              ) : (
                <div className="doings">
                  <CommandButton
                    locale={locale}
                    label={t("peoplePages:sessions.end")}
                    about={deviceOf(session)}
                    order={{ command: "endSession", input: { tenant: tenant.slug, sessionId: session.id } }}
                  />
                </div>
              ),
          },
        ]}
      />
      {others.length > 0 ? (
        <div className="list-foot">
          <CommandButton
            locale={locale}
            label={t("peoplePages:sessions.endOthers")}
            order={{ command: "endOtherSessions", input: { tenant: tenant.slug } }}
            confirm={{
              title: t("peoplePages:sessions.sure.title"),
              text: t("peoplePages:sessions.sure.text"),
              keep: t("peoplePages:sessions.sure.keep"),
            }}
          />
        </div>
      ) : (
        <p className="list-foot">{t("peoplePages:sessions.onlyThis")}</p>
      )}
    </MeFrame>
  );
}
