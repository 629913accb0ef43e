import type { InterviewView } from "@raati/core/recruitment/schema";
import { formatDateTime, htmlLang } from "@raati/i18n";
import { Facts, Notice, Section, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { wallMinute } from "../calls/written-call.ts";
import { AssessForm } from "./assess-form.tsx";
import { Comparison } from "./comparison.tsx";
import { CancelInterviewForm, PlanForm } from "./plan-form.tsx";

interface InterviewPageProps extends CallProps {
  readonly interview: InterviewView;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

/** One interview: when, where and by whom; the reader's own points; both side by side when both are in. */
export function InterviewPage({ page, call, interview, people }: InterviewPageProps) {
  const { t, locale, tenant, home, read } = page;
  const { id, abilities, number, name, state, mine, summary } = interview;
  const here = callAddress(home, call.id, "interviews", id);
  return (
    <CallFrame page={page} call={call} tab="interviews" title={t("recruitmentPages:interview.title", { number })}
      lead={name}>
      {state === "cancelled" && <Notice kind="warning" title={t("recruitmentPages:interviews.cancelled")} />}
      <Facts
        facts={[
          { term: t("recruitmentPages:interviews.column.when"),
            value: formatDateTime(locale, interview.startsAt, { weekday: true }) },
          {
            term: t("recruitmentPages:plan.place"),
            value: interview.place
              ?? (interview.remoteUrl && <a href={interview.remoteUrl}>{t("recruitmentPages:interviews.remote")}</a>),
          },
          {
            term: t("recruitmentPages:interviews.column.interviewers"), value: interview.interviewers.map((one) => (
              <StateLabel key={one.personId} state={one.done ? "good" : "soon"}>
                {`${one.name}: ${t(`recruitmentPages:interviews.${one.done ? "given" : "notGiven"}`)}`}
              </StateLabel>
            )),
          },
        ]}
      />
      {abilities.assess && (
        <Section title={t("recruitmentPages:assess.title")}>
          <div className="form-page">
            <AssessForm
              locale={locale} texts={sectionTexts(t, "recruitmentPages:assess")} tenant={tenant.slug} interview={id}
              mine={mine}
              criteria={interview.scoring.map((one) => {
                const shown = read(one.name);
                return { id: one.id, name: shown?.text ?? "", lang: shown && htmlLang(shown.lang) };
              })}
            />
          </div>
        </Section>
      )}
      {summary ? <Section title={t("recruitmentPages:compare.title")}><Comparison page={page}
        interview={interview} /></Section>
        : mine?.done && <Notice
          title={t("recruitmentPages:compare.waits")}><p>{t("recruitmentPages:compare.waitsText")}</p></Notice>}
      {(abilities.change || abilities.cancel) && (
        <Section title={t("recruitmentPages:call.other")}>
          {abilities.change && (
            <details className="more">
              <summary>{t("recruitmentPages:plan.change")}</summary>
              <PlanForm
                locale={locale} texts={sectionTexts(t, "recruitmentPages:plan")} tenant={tenant.slug} id={id}
                people={people} then={here} back={here}
                values={{
                  revision: interview.revision, starts: wallMinute(interview.startsAt), minutes: interview.minutes,
                    place: interview.place,
                  remoteUrl: interview.remoteUrl, interviewers: interview.interviewers.map(({ personId }) => personId),
                }}
              />
            </details>
          )}
          {abilities.cancel && (
            <details className="more">
              <summary>{t("recruitmentPages:cancelInterview.title")}</summary>
              <CancelInterviewForm
                locale={locale} texts={sectionTexts(t, "recruitmentPages:cancelInterview")} tenant={tenant.slug} id={id}
                revision={interview.revision}
              />
            </details>
          )}
        </Section>
      )}
    </CallFrame>
  );
}
