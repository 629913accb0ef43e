import type { HandlingView } from "@raati/core/handling/schema";
import { formatDate, formatNumber } from "@raati/i18n";
import { LocalizedFragment, Section, StateLabel, Table, type StateKind } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

export type FollowUp = HandlingView["followUps"][number];

const LOOKS: Readonly<Record<FollowUp["state"], StateKind>> = {
  planned: "idle", "in-progress": "turn", done: "good", delayed: "late", dropped: "idle",
};

interface FollowUpsPartProps {
  readonly page: TenantPage;
  readonly followUps: readonly FollowUp[];
  /** What the reader may do about one, on its own line. */
  readonly action?: (followUp: FollowUp) => ReactNode;
}

/** What was promised, by when, and how far it is. */
export function FollowUpsPart({ page, followUps, action }: FollowUpsPartProps) {
  const { t, read, locale } = page;
  if (followUps.length === 0) return null;
  const done = followUps.filter(({ state }) => state === "done").length;
  return (
    <Section title={t("handlingPages:followUps.title")}
      aside={t("handlingPages:followUps.summary", { done, count: followUps.length })}>
      <Table
        caption={t("handlingPages:followUps.title")} captionHidden rows={followUps} rowKey={({ id }) => id}
        columns={[
          {
            title: t("handlingPages:followUps.measure"), kind: "head", width: 40,
            cell: (one) => (
              <>
                <LocalizedFragment value={read(one.measure)} locale={locale} as="span" />
                {action?.(one)}
              </>
            ),
          },
          {
            title: t("handlingPages:followUps.state"),
            cell: ({ state, percent, late }) => (
              <>
                <StateLabel state={late ? "late" : LOOKS[state]}>
                  {late ? t("handling:followUpState.delayed") : t(`handling:followUpState.${state}`)}
                </StateLabel>
                {state === "in-progress" && <small>{`${formatNumber(locale, percent)} %`}</small>}
              </>
            ),
          },
          {
            title: t("handlingPages:followUps.day"),
            cell: ({ state, doneOn, dueOn }) => formatDate(locale, state === "done" ? doneOn ?? dueOn : dueOn),
          },
          {
            title: t("handlingPages:followUps.evidence"), width: 28,
            cell: ({ evidence, link }) => (
              <>
                {evidence && <LocalizedFragment value={read(evidence)} locale={locale} as="span" />}
                {link && <p><a href={link}>{t("handlingPages:followUps.link")}</a></p>}
                {!evidence && !link && <span className="muted">{t("handlingPages:followUps.noEvidence")}</span>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
