import { type ApplicationView, INELIGIBLE_REASONS, type openingsView } from "@raati/core/recruitment/schema";
import { formatDateTime } from "@raati/i18n";
import { Columns, Facts, LinkButton, Notice, Section, StateLabel } from "@raati/ui";
import type { z } from "zod";
import { CommandButton } from "../../../client/command-button.tsx";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { ApplicationStateLabel } from "./application-state.tsx";
import { DecideForm, GuardianForm, ReasonForm } from "./decide-form.tsx";
import { ToldAnswers } from "./told-answers.tsx";

interface ApplicationPageProps extends CallProps {
  readonly application: ApplicationView;
  readonly openings: z.output<typeof openingsView>;
}

/** One application, opened by somebody of the selection group. The page says that opening it was written down. */
export function ApplicationPage({ page, call, application, openings }: ApplicationPageProps) {
  const { t, locale } = page;
  const { number, state, stateReason, warnings, submittedAt, channel, note, decidedBy } = application;
  const nameOf = (id: string | undefined) => openings.find(({ personId }) => personId === id)?.name;
  return (
    <CallFrame
      page={page} call={call} tab="applications" title={t("recruitmentPages:application.title", { number })}
      lead={<ApplicationStateLabel t={t} state={state} />}
    >
      <Notice title={t("recruitmentPages:application.audit")}><p>{t("recruitmentPages:application.auditText")}</p></Notice>
      {warnings.length > 0 && (
        <Notice kind="warning" title={t("recruitmentPages:application.look")}>
          <ul>{warnings.map((warning) => <li key={warning}>{t(`recruitmentPages:warning.${warning}`)}</li>)}</ul>
        </Notice>
      )}
      <Columns kind="side">
        <Section title={t("recruitmentPages:application.told")}><ToldAnswers page={page}
          application={application} /></Section>
        <div>
          <Doings page={page} call={call} application={application} />
          <Section title={t("recruitmentPages:application.facts")}>
            <Facts
              kind="list"
              facts={[
                { term: t("recruitmentPages:applications.column.came"), value: formatDateTime(locale, submittedAt),
                  note: t(`recruitmentPages:channel.${channel}`) },
                ...named(t("recruitmentPages:application.enteredBy"), nameOf(application.enteredBy)),
                ...named(t("recruitmentPages:application.decidedBy"), nameOf(decidedBy)),
                ...(stateReason ? [{ term: t("recruitmentPages:decide.reason"), value: reasonWords(t, stateReason) }] : []),
                ...(note ? [{ term: t("recruitmentPages:decide.note"), value: note }] : []),
                ...(application.mailRefusedAt ? [{
                  term: t("recruitmentPages:returned.title"), value: t("recruitmentPages:returned.known"),
                  note: formatDateTime(locale, application.mailRefusedAt),
                }] : []),
                ...(application.guardianState ? [{
                  term: t("recruitmentPages:guardian.title"),
                    value: t(`recruitmentPages:guardian.state.${application.guardianState}`),
                }] : []),
              ]}
            />
          </Section>
          <Section title={t("recruitmentPages:application.openings")}>
            <ul className="openings">
              {openings.map(({ name, at, what }) => (
                <li key={`${name} ${at.toISOString()}`}>
                  {name}
                  <span className="cell-note">
                    {`${formatDateTime(locale, at)} · ${t(`recruitmentPages:application.opened.${what}`)}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </Columns>
    </CallFrame>
  );
}

const named = (term: string, value: string | undefined) => (value === undefined ? [] : [{ term, value }]);

const reasonWords = (t: CallProps["page"]["t"], reason: string) =>
  (INELIGIBLE_REASONS.some((one) => one === reason) ? t(`recruitmentPages:ineligible.${reason}`) : reason);

function Doings({ page, call, application }: Omit<ApplicationPageProps, "openings">) {
  const { t, locale, tenant, home } = page;
  const { abilities, id, revision } = application;
  const target = { tenant: tenant.slug, application: id, revision };
  const texts = (section: string) => sectionTexts(t, `recruitmentPages:${section}`);
  return (
    <>
      {abilities.decide && (
        <section className="sheet sheet-urgent" aria-labelledby="decide">
          <StateLabel state="turn">{t("recruitmentPages:next.mine")}</StateLabel>
          <h2 id="decide" className="turn-title">{t("recruitmentPages:decide.title")}</h2>
          <DecideForm
            locale={locale} texts={texts("decide")} target={target}
            reasons={INELIGIBLE_REASONS.map((value) => ({ value, label: t(`recruitmentPages:ineligible.${value}`) }))}
          />
        </section>
      )}
      {abilities.planInterview && call.method === "interview" && (
        <p>
          <LinkButton kind={abilities.decide ? "secondary" : "primary"}
            href={callAddress(home, call.id, "applications", id, "interview")} icon="calendar">
            {t("recruitmentPages:plan.go")}
          </LinkButton>
        </p>
      )}
      {abilities.recordGuardian && (
        <details className="more">
          <summary>{t("recruitmentPages:guardian.record")}</summary>
          <GuardianForm locale={locale} texts={texts("guardian")} target={target} />
        </details>
      )}
      {abilities.reverse && (
        <details className="more">
          <summary>{t("recruitmentPages:reverse.title")}</summary>
          <ReasonForm locale={locale} texts={texts("reverse")} target={target} command="reverse" />
        </details>
      )}
      {abilities.noteMailReturned && (
        <details className="more">
          <summary>{t("recruitmentPages:returned.title")}</summary>
          <p>{t("recruitmentPages:returned.text")}</p>
          <CommandButton
            locale={locale} label={t("recruitmentPages:returned.note")} about={application.number}
            order={{ command: "noteApplicantMail", input: { tenant: tenant.slug, application: id } }}
          />
        </details>
      )}
      {abilities.withdraw && (
        <details className="more">
          <summary>{t("recruitmentPages:withdraw.title")}</summary>
          <ReasonForm locale={locale} texts={texts("withdraw")} target={target} command="withdrawFor" />
        </details>
      )}
    </>
  );
}
