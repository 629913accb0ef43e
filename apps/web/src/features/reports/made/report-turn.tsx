import { formatDate } from "@raati/i18n";
import { ButtonRow, LinkButton, Sheet, StateLabel } from "@raati/ui";
import type { ReactNode } from "react";
import { sectionTexts } from "../../../server/section-texts.ts";
import { reportAddress } from "../report-address.ts";
import { ReportStateLabel } from "../report-state.tsx";
import { ReportButton } from "./report-button.tsx";
import type { ReportDeskProps } from "./report-desk.tsx";
import { SendReportForm } from "./send-report-form.tsx";

/** What is to be done with the report now, and the one button that does it. */
export function ReportTurn(props: ReportDeskProps) {
  const { page: { t }, report: { state } } = props;
  return (
    <Sheet kind="urgent" title={t(`reportPages:turn.${state}.title`)}>
      <p><ReportStateLabel t={t} state={state} /></p>
      <p>{t(`reportPages:turn.${state}.text`)}</p>
      <Doing {...props} />
    </Sheet>
  );
}

function Doing(props: ReportDeskProps) {
  const { page: { t, locale, tenant, home }, report, routes } = props;
  const { id, state, handlingId } = report;
  const shared = { locale, target: { tenant: tenant.slug, report: id } };
  const publish = (kind: "primary" | "secondary"): ReactNode => report.abilities.publish && (
    <ReportButton {...shared} command="publish" kind={kind} label={t("reportPages:turn.publish")}
      confirm={{ title: t("reportPages:turn.publishSure"), text: t("reportPages:turn.publishText") }} />
  );
  switch (state) {
    case "collecting": return <ReportButton {...shared} command="collect" kind="primary"
      label={t("reportPages:turn.collect")} />;
    case "editing": return (
      <ButtonRow>
        <ReportButton {...shared} command="askApproval" kind="primary" label={t("reportPages:turn.ask")}
          confirm={{ title: t("reportPages:turn.askSure"), text: t("reportPages:turn.askText") }} />
        <ReportButton {...shared} command="collect" label={t("reportPages:turn.collectAgain")} />
      </ButtonRow>
    );
    case "for-approval": return (
      <>
        <ApprovalRows {...props} />
        <ButtonRow>
          <LinkButton kind="primary" href={`${reportAddress(home, id)}#approve`}>{t("reportPages:turn.record")}</LinkButton>
          <ReportButton {...shared} command="takeBack" label={t("reportPages:turn.takeBack")}
            confirm={{ title: t("reportPages:turn.takeBackSure"), text: t("reportPages:turn.takeBackText") }} />
        </ButtonRow>
      </>
    );
    case "adopted": return (
      <>
        {routes.length === 0 ? <p><a href={`${home}/settings/routes`}>{t("reportPages:turn.noRoute")}</a></p> : (
          <SendReportForm {...shared} routes={routes} texts={sectionTexts(t, "reportPages:send")} />
        )}
        {publish(routes.length === 0 ? "primary" : "secondary")}
      </>
    );
    default: return (
      <ButtonRow>
        {handlingId && <LinkButton href={`${home}/handlings/${handlingId}`}>{t("reportPages:handling")}</LinkButton>}
        {publish("primary")}
      </ButtonRow>
    );
  }
}

function ApprovalRows({ page: { t, words, locale }, report: { panels, approvals } }: ReportDeskProps) {
  return (
    <ul className="panel-rows">
      {panels.map(({ id, name }) => {
        const given = approvals.find(({ panelId }) => panelId === id);
        const how = given && `${t(`reports:way.${given.way}`)} ${formatDate(locale, given.on)}`;
        return (
          <li key={id}>
            <strong>{words(name)}</strong>{" "}
            <StateLabel state={given ? "good" : "turn"}>{how ?? t("reportPages:turn.waits")}</StateLabel>
          </li>
        );
      })}
    </ul>
  );
}
