import type { applicationCounts, CallState } from "@raati/core/recruitment/schema";
import { formatDateTime } from "@raati/i18n";
import { LinkButton, Sheet, StateLabel } from "@raati/ui";
import type { ReactNode } from "react";
import type { z } from "zod";
import { callAddress } from "./call-address.ts";
import { CallButton } from "./call-button.tsx";
import type { CallProps } from "./call-frame.tsx";
import { EDIT_STEPS, stepOf } from "./edit-steps.ts";

interface NextCallStepProps extends CallProps {
  readonly counts: z.output<typeof applicationCounts>;
  readonly isAdmin: boolean;
}

/** The one thing that a call needs next from its staff: said in a sentence, done with one button. */
export function NextCallStep({ page, call, counts, isAdmin }: NextCallStepProps) {
  const { t, locale, tenant, home } = page;
  const target = { tenant: tenant.slug, call: call.id, revision: call.revision };
  const { pendingClosing, abilities } = call;
  if (pendingClosing) {
    return (
      <Turn mine={isAdmin} page={page}
        title={t("recruitmentPages:next.approve.title", { time: formatDateTime(locale, pendingClosing.closesAt) })}>
        <p>{pendingClosing.reason}</p>
        {abilities.approveClosing ? (
          <div className="btn-row">
            <CallButton locale={locale} command="approveClosing" target={target} kind="primary"
              label={t("recruitmentPages:next.approve.yes")} />
            <CallButton locale={locale} command="refuseClosing" target={target}
              label={t("recruitmentPages:next.approve.no")} />
          </div>
        ) : <p className="muted">{t("recruitmentPages:next.approve.waits")}</p>}
      </Turn>
    );
  }
  const waiting = counts.states.submitted ?? 0;
  const selection = callAddress(home, call.id, "selection");
  const go = (href: string, text: string) => <LinkButton kind="primary" href={href}>{text}</LinkButton>;
  if (waiting > 0 && (call.state === "open" || call.state === "closed")) {
    return (
      <Turn mine page={page} title={t("recruitmentPages:next.check.title", { count: waiting })}>
        <p>{t("recruitmentPages:next.check.text")}</p>
        {go(`${callAddress(home, call.id, "applications")}?state=submitted`, t("recruitmentPages:next.check.go"))}
      </Turn>
    );
  }
  // The first step that lacks something; when only the test of the link is missing, that is the last.
  const lacking = call.problems.map(({ path }) => stepOf(path));
  const unfinished = EDIT_STEPS.find((step) => lacking.includes(step)) ?? "publish";
  const steps: Partial<Record<CallState, ReactNode>> = {
    draft: go(`${callAddress(home, call.id, "edit")}?step=${unfinished}`,
      t("recruitmentPages:next.draft.go")),
    scheduled: null, open: null,
    closed: abilities.startSelection && (
      <CallButton locale={locale} command="startSelection" target={target} kind="primary"
        label={t("recruitmentPages:next.closed.go")} then={selection} />
    ),
    "in-selection": go(selection, t("recruitmentPages:next.in-selection.go")),
    decided: go(selection, t("recruitmentPages:next.decided.go")),
  };
  if (!(call.state in steps)) return null;
  return (
    <Turn page={page} mine={Boolean(steps[call.state])} title={t(`recruitmentPages:next.${call.state}.title`)}>
      <p>{t(`recruitmentPages:next.${call.state}.${call.state === "open" && counts.total === 0 ? "nobody" : "text"}`)}</p>
      {steps[call.state]}
    </Turn>
  );
}

function Turn({ page: { t }, mine, title, children }: Pick<CallProps, "page"> & {
  readonly mine: boolean; readonly title: string; readonly children: ReactNode;
}) {
  return (
    <Sheet kind={mine ? "urgent" : "plain"}>
      {mine && <StateLabel state="turn">{t("recruitmentPages:next.mine")}</StateLabel>}
      <h2 className="turn-title">{title}</h2>
      {children}
    </Sheet>
  );
}
