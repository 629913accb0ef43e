import type { callChoices } from "@raati/core/recruitment/schema";
import { formatDateTime, htmlLang } from "@raati/i18n";
import { ButtonRow, EmptyState, LinkButton, Notice, type TrackStep, Track, type TrackView } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "./call-address.ts";
import { CallFrame, type CallProps } from "./call-frame.tsx";
import { type EditStep, openSteps, stepOf } from "./edit-steps.ts";
import { FocusAddressed } from "./focus-addressed.tsx";
import { FormStep } from "./form-step.tsx";
import { PanelSeatsForm } from "./panel-seats-form.tsx";
import { panelChoices } from "./panel-choices.ts";
import { PeriodForm } from "./period-form.tsx";
import { PublishStep } from "./publish-step.tsx";
import { TextsForm } from "./texts-form.tsx";
import { writtenCall } from "./written-call.ts";

interface EditCallProps extends CallProps {
  readonly step: EditStep;
  readonly choices: z.output<typeof callChoices>;
}

/** A call being written: its steps as a track, and the one step that is open. */
export function EditCall({ page, call, step, choices }: EditCallProps) {
  const { t } = page;
  const steps = openSteps(call);
  return (
    <CallFrame page={page} call={call} tab="overview" title={t("recruitmentPages:edit.pageTitle")}>
      {steps.includes(step) ? (
        <>
          {steps.length > 1 && <div className="sheet edit-track"><Track view={trackOf({ page, call, step })}
            locale={page.locale} heading={2} /></div>}
          <div className={step === "form" ? undefined : "form-page"}>
            <Step page={page} call={call} step={step} choices={choices} />
            <FocusAddressed key={step} />
          </div>
        </>
      ) : <Shut page={page} call={call} step={step} />}
    </CallFrame>
  );
}

/**
 * A step that cannot be written any more. Who has just published a call whose time has come reads here that it is open;
 * every other reader is led back to the call.
 */
function Shut({ page: { t, home, locale }, call, step }: Omit<EditCallProps, "choices">) {
  const address = callAddress(home, call.id);
  const toCall = <LinkButton kind="primary" href={address}>{t("recruitmentPages:edit.shut.go")}</LinkButton>;
  if (step === "publish" && call.state === "open") {
    const time = call.closesAt ? formatDateTime(locale, call.closesAt) : "";
    return (
      <>
        <Notice kind="success" live title={t("recruitmentPages:publish.opened.title")}>
          <p>{t("recruitmentPages:publish.opened.text", { time })}</p>
        </Notice>
        <ButtonRow>
          {toCall}
          <LinkButton href={call.path}>{t("recruitmentPages:publish.opened.public")}</LinkButton>
        </ButtonRow>
      </>
    );
  }
  return (
    <EmptyState title={t("recruitmentPages:edit.shut.title")} action={toCall}>
      <p>{t("recruitmentPages:edit.shut.text")}</p>
    </EmptyState>
  );
}

function Step({ page, call, step, choices }: EditCallProps) {
  const { t, home, locale, tenant } = page;
  const steps = openSteps(call);
  const edit = callAddress(home, call.id, "edit");
  const after = steps[steps.indexOf(step) + 1];
  const texts = sectionTexts(t, "recruitmentPages:edit");
  const next = after ? `${edit}?step=${after}` : callAddress(home, call.id);
  const form = {
    locale, tenant: tenant.slug, call: call.id, revision: call.revision, written: writtenCall(call), next,
      back: callAddress(home, call.id), texts,
  };
  switch (step) {
    case "panels": return (
      <PanelSeatsForm
        {...form} languages={choices.languages} panels={panelChoices(page, choices)}
        call={{ id: call.id, revision: call.revision, written: form.written }}
      />
    );
    case "texts": return <TextsForm {...form} languages={choices.languages} equal={choices.equalLanguages} />;
    case "form": return <FormStep page={page} {...form} call={call} />;
    case "period": return <PeriodForm {...form} languages={choices.languages} scoring={call.scoring} />;
    default: return <PublishStep page={page} call={call} />;
  }
}

function trackOf({ page: { t, home, locale }, call, step }: Pick<EditCallProps, "page" | "call" | "step">): TrackView {
  const lacking = new Set(call.problems.map(({ path }) => stepOf(path)));
  const steps = openSteps(call);
  const at = steps.indexOf(step);
  return {
    lang: htmlLang(locale), holder: t(`recruitmentPages:edit.step.${step}`),
    next: t(`recruitmentPages:edit.lead.${step}`),
    steps: steps.map((one, index): TrackStep => ({
      title: t(`recruitmentPages:edit.step.${one}`),
      state: index === at ? "now" : lacking.has(one) || one === "publish" ? (index < at ? "part" : "todo") : "done",
      note: lacking.has(one) ? t("recruitmentPages:edit.lacks") : undefined,
      link: index === at ? undefined
        : { href: `${callAddress(home, call.id, "edit")}?step=${one}`, text: t("recruitmentPages:edit.go") },
    })),
  };
}
