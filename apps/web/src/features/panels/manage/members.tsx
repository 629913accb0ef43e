import type { StaffPanelView } from "@raati/core/panels/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, Notice, Section, SeatDots, StateLabel, type StateKind, Table } from "@raati/ui";
import { callsAddress } from "../../recruitment/calls/call-address.ts";
import { ManageFrame, type ManageProps } from "./manage-frame.tsx";

type Member = StaffPanelView["members"][number];

/** The members of the running term, or of the next one: seats by their kind, warnings, and how each member stands. */
export function Members({ page, panel }: ManageProps) {
  const { t, home, locale, words } = page;
  const address = `${home}/panels/${panel.slug}/manage`;
  const { term, members, abilities } = panel;
  if (!term) {
    return (
      <ManageFrame page={page} panel={panel} tab="members">
        <EmptyState
          title={t("panelPages:members.needTerm.title")}
          action={abilities.manage && <LinkButton kind="primary" href={`${address}/terms/new`}>
          {t("panelPages:work.do.plan-term")}</LinkButton>}
        >
          <p>{t("panelPages:members.needTerm.text")}</p>
        </EmptyState>
      </ManageFrame>
    );
  }
  const seated = members.filter(({ state, extension }) => state !== "ended" && !extension);
  const beside = members.filter(({ state, extension }) => state !== "ended" && extension);
  const left = members.filter(({ state }) => state === "ended");
  const invite = abilities.manage && (
    <>
      <LinkButton kind="primary" icon="plus" href={`${address}/members/invite`}>{t("panelPages:members.invite")}</LinkButton>
      <LinkButton href={`${address}/members/extension`}>{t("panelPages:members.inviteExtension")}</LinkButton>
      {term.total.taken < term.total.max && (
        <LinkButton href={`${callsAddress(home)}/new?panel=${panel.id}`}>
          {t("recruitmentPages:calls.addForPanel")}
        </LinkButton>
      )}
    </>
  );
  return (
    <ManageFrame page={page} panel={panel} tab="members" action={invite}>
      {term.warnings.length > 0 && (
        <Notice kind="warning" title={t("panelPages:members.warnings")}>
          <ul>{term.warnings.map(({ key, values }) => <li key={key + String(values.seat)}>{t(key, values)}</li>)}</ul>
        </Notice>
      )}
      <Section title={t("panelPages:members.seats")} aside={`${term.total.taken}/${term.total.max}`}>
        <Table
          caption={t("panelPages:members.seats")} captionHidden rows={term.seats} rowKey={({ id }) => id}
          columns={[
            { title: t("panelPages:members.column.seat"), kind: "head", width: 34, cell: ({ name }) => words(name) },
            {
              title: t("panelPages:work.column.seats"),
              cell: ({ taken, max, min }) => <SeatDots locale={locale} filled={taken} total={max}
                note={min > taken && t("panelPages:members.least", { count: min })} />,
            },
          ]}
        />
      </Section>
      <Section title={t("panelPages:members.title")} count={seated.length}>
        <MembersTable page={page} panel={panel} members={seated} />
      </Section>
      {beside.length > 0 && <Section title={t("panelPages:members.extension")} count={beside.length}>
        <MembersTable page={page} panel={panel} members={beside} /></Section>}
      {left.length > 0 && (
        <details className="more">
          <summary>{t("panelPages:members.left", { count: left.length })}</summary>
          <MembersTable page={page} panel={panel} members={left} />
        </details>
      )}
    </ManageFrame>
  );
}

function MembersTable({ page, panel, members }: ManageProps & { readonly members: readonly Member[] }) {
  const { t, home, locale, read } = page;
  return (
    <Table
      caption={t("panelPages:members.caption")} captionHidden rows={members} rowKey={({ id }) => id}
      empty={<EmptyState title={t("panelPages:members.none")} />}
      columns={[
        {
          title: t("panelPages:members.column.name"), kind: "head", width: 28,
          cell: ({ id, name }) => <a href={`${home}/panels/${panel.slug}/manage/members/${id}`}>
            {name || t("panelPages:members.erased")}</a>,
        },
        {
          title: t("panelPages:members.column.seat"), width: 26,
          cell: ({ seat, roles, extension }) => {
            const name = seat && read(seat);
            return (
              <>
                {name && <span lang={htmlLang(name.lang)}>{name.text}</span>}
                {extension && (extension.kind === "meeting"
                  ? t("panelPages:members.oneMeeting", { day: formatDate(locale, extension.day) }) : t(
                  "panelPages:members.standing"))}
                <span className="cell-note">
                  {roles.map((key) => t(key)).filter((role) => role !== name?.text).join(", ")}</span>
              </>
            );
          },
        },
        { title: t("panelPages:work.column.state"), cell: (member) => <StateLabel state={stateOf(member)}>
          {t(`panels:membershipState.${member.state}`)}</StateLabel> },
        { title: t("panelPages:members.column.missing"), cell: (member) => missingOf(page, panel, member).join(", ")
          || <span className="muted">{t("panelPages:members.nothingMissing")}</span> },
      ]}
    />
  );
}

function stateOf({ state }: Member): StateKind {
  if (state === "active") return "good";
  return state === "invited" ? "turn" : state === "ended" || state === "on-leave" ? "idle" : "soon";
}

/** What a member has not done yet: training, ground rules, saying whether the name may be published. */
export function missingOf({ t }: Pick<ManageProps["page"], "t">, panel: StaffPanelView, member: Member): string[] {
  if (member.state === "ended" || member.state === "invited") return [];
  return [
    ...(member.missingTraining.length > 0 ? [t("panelPages:members.missing.training")] : []),
    ...(panel.groundRulesId && !member.rulesAccepted ? [t("panelPages:members.missing.rules")] : []),
    ...(member.publication.askedAt ? [] : [t("panelPages:members.missing.publication")]),
    ...(member.nameConsent?.waits ? [t("panelPages:members.missing.guardian")] : []),
  ];
}
