import type { HandlingView } from "@raati/core/handling/schema";
import { formatDate } from "@raati/i18n";
import { LocalizedFragment, Section, StateLabel, Table } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

export type Step = HandlingView["steps"][number];

interface StepsPartProps {
  readonly page: TenantPage;
  readonly steps: readonly Step[];
  readonly action?: (step: Step) => ReactNode;
}

/** Each step of the handling: the day, who handled it, what was agreed, and the official minutes (J3.7). */
export function StepsPart({ page, steps, action }: StepsPartProps) {
  const { t, read, locale } = page;
  return (
    <Section title={t("handlingPages:steps.title")}>
      <Table
        caption={t("handlingPages:steps.caption")} captionHidden rows={steps} rowKey={({ id }) => id}
        rowKind={({ abilities, state }) => (abilities.record && state === "waiting" ? "turn" : undefined)}
        columns={[
          {
            title: t("handlingPages:steps.who"), kind: "head", width: 30,
            cell: ({ name }) => <LocalizedFragment value={read(name)} locale={locale} as="span" note="hidden" />,
          },
          { title: t("handlingPages:steps.day"), cell: (step) => <DayOfStep page={page} step={step} />, width: 22 },
          {
            title: t("handlingPages:steps.outcome"),
            cell: (step) => (
              <>
                <OutcomeOfStep page={page} step={step} />
                {action?.(step)}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

interface OneStep { readonly page: TenantPage; readonly step: Step }

function DayOfStep({ page: { t, locale }, step: { on, dueOn, late, state } }: OneStep) {
  if (state !== "waiting" && on) return formatDate(locale, on);
  if (!dueOn) return <span className="muted">{t("handlingPages:steps.noDay")}</span>;
  const by = t("handlingPages:steps.by", { day: formatDate(locale, dueOn) });
  return late ? <StateLabel state="late">{by}</StateLabel> : by;
}

function OutcomeOfStep({ page, step: { state, outcome, section, link, reason, corrected } }: OneStep) {
  const { t, read, locale } = page;
  return (
    <>
      <strong>{t(`handling:stepState.${state}`)}</strong>
      {section && <>{", "}{link ? <a href={link}>{section}</a> : section}</>}
      {!section && link && <>{" "}<a href={link}>{t("handlingPages:steps.minutes")}</a></>}
      {outcome && <LocalizedFragment value={read(outcome)} locale={locale} />}
      {state === "skipped" && reason && <p>{reason}</p>}
      {corrected && <small>{t("handlingPages:steps.corrected")}</small>}
    </>
  );
}
