import type { invitationView } from "@raati/core/people/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, PageHead, type StateKind, StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import { CommandButton } from "../../../client/command-button.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { PeopleTabs } from "../persons/people-tabs.tsx";

type Invitation = z.output<typeof invitationView>;

interface InvitationsListProps {
  readonly page: TenantPage;
  readonly invitations: { readonly items: readonly Invitation[]; readonly next?: string };
  readonly after: string | undefined;
  /** Administrators invite to staff roles. */
  readonly invites: boolean;
}

const KIND: Readonly<Record<Invitation["state"], StateKind>> = {
  open: "soon",
  accepted: "good",
  declined: "idle",
  cancelled: "idle",
  expired: "late",
};

/** Whom the organisation has invited, what they answered, and whether the mail arrived at all. */
export function InvitationsList({ page, invitations: { items, next }, after, invites }: InvitationsListProps) {
  const { t, home } = page;
  const add = invites && (
    <LinkButton kind="primary" icon="plus" href={`${home}/people/invitations/new`}>
      {t("peoplePages:invitations.add")}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t("peoplePages:invitations.title")} lead={t("peoplePages:invitations.lead")} action={add} />
      <PeopleTabs page={page} part="invitations" />
      <Table
        caption={t("peoplePages:invitations.title")}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("peoplePages:invitations.empty.title")}>
            <p>{t("peoplePages:invitations.empty.text")}</p>
          </EmptyState>
        }
        columns={[
          {
            title: t("peoplePages:invitations.column.who"),
            kind: "head",
            width: 30,
            cell: ({ name, email }) => (
              <>
                {name}
                <p className="small muted">{email}</p>
              </>
            ),
          },
          {
            title: t("peoplePages:invitations.column.what"),
            cell: (invitation) => <To page={page} invitation={invitation} />,
          },
          {
            title: t("peoplePages:invitations.column.state"),
            cell: (invitation) => <State page={page} invitation={invitation} />,
          },
          {
            title: t("peoplePages:invitations.column.do"),
            selfEvident: true,
            cell: (invitation) => <Doings page={page} invitation={invitation} />,
          },
        ]}
      />
      <p className="list-foot">
        {after && (
          <a className="onward" href={`${home}/people/invitations`}>
            {t("peoplePages:people.first")}
          </a>
        )}
        {next && (
          <a className="onward" href={`${home}/people/invitations?after=${next}`}>
            {t("peoplePages:invitations.more")}
          </a>
        )}
      </p>
    </>
  );
}

interface RowProps {
  readonly page: TenantPage;
  readonly invitation: Invitation;
}

function To({ page: { t, read }, invitation: { roles, title } }: RowProps) {
  const place = title && read(title);
  return place ? (
    <span lang={htmlLang(place.lang)}>{place.text}</span>
  ) : (
    roles.map((role) => t(`people:role.${role}`)).join(", ")
  );
}

function State({ page: { t, locale }, invitation: { state, expiresAt, delivery } }: RowProps) {
  const undelivered = delivery.state === "failed" || delivery.state === "bounced";
  return (
    <>
      <StateLabel state={KIND[state]}>{t(`people:invitationState.${state}`)}</StateLabel>
      {state === "open" && (
        <p className="small muted">{t("peoplePages:invitations.until", { day: formatDate(locale, expiresAt) })}</p>
      )}
      {(state === "open" || undelivered) && (
        <p className="small">
          {undelivered ? (
            <StateLabel state="late">{t(`people:delivery.${delivery.state}`)}</StateLabel>
          ) : (
            t(`people:delivery.${delivery.state}`)
          )}
          {delivery.reason && ` ${t(delivery.reason)}`}
        </p>
      )}
    </>
  );
}

function Doings({ page: { t, locale, tenant }, invitation: { id, name, can } }: RowProps) {
  const input = { tenant: tenant.slug, invitationId: id };
  const say = (key: string) => t(`peoplePages:invitations.${key}`, { name });
  return (
    <div className="doings">
      {can.resend && (
        <CommandButton
          locale={locale}
          label={say("resend")}
          about={name}
          order={{ command: "renewInvitation", input }}
        />
      )}
      {can.cancel && (
        <CommandButton
          locale={locale}
          label={say("cancel")}
          about={name}
          kind="plain"
          order={{ command: "cancelInvitation", input }}
          confirm={{ title: say("sure.title"), text: say("sure.text"), keep: say("sure.keep"), danger: true }}
        />
      )}
    </div>
  );
}
