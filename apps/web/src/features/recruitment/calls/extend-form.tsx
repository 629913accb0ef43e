"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, TextArea } from "@raati/ui";
import { isTicked, listIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import type { CallTarget } from "./call-commands.ts";
import { WallMinuteFields, wallMinuteIn } from "./wall-minute-fields.tsx";

interface ExtendFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: CallTarget;
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  /** Re-opens a call whose time is over. */
  readonly reopens: boolean;
  /** Said to who is not an administrator: one has to agree before anything changes. */
  readonly needsApproval: boolean;
}

/** More time for applications, for all panels of a call or some of them, with the reason that is told in public (J1.6). */
export function ExtendForm({ locale, texts, target, panels, reopens, needsApproval }: ExtendFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} revision={target.revision} save={t(reopens ? "reopen" : "extend")}
      saved={t(needsApproval ? "asked" : "extended")} kind="secondary"
      note={needsApproval ? t("needsApproval") : t("public")}
      send={(data, revision) => procedures.recruitment.calls.extend.mutate({
        tenant: target.tenant, call: target.call, revision, closes: wallMinuteIn(data, "closes") ?? { day: "", time: "" },
        reason: textIn(data, "reason"), tell: isTicked(data, "tell"),
        ...(panels.length > 1 && { panelIds: listIn(data, "panelIds") }),
      })}
    >
      {({ errorOf }) => (
        <>
          <WallMinuteFields
            locale={locale} name="closes" day={t("closes")} time={t("time")} timeHint={t("timeHint")} usual="16:00"
            errorOf={errorOf}
          />
          {panels.length > 1 && (
            <CheckboxGroup
              locale={locale} name="panelIds" label={t("panels")} hint={t("panelsHint")}
              defaultValue={panels.map(({ id }) => id)}
              options={panels.map(({ id, name }) => ({ value: id, label: name }))} error={errorOf("panelIds")}
            />
          )}
          <TextArea locale={locale} name="reason" label={t("reason")} hint={t("reasonHint")} limit={1000}
            error={errorOf("reason")} />
          <Checkbox locale={locale} name="tell" label={t("tell")} hint={t("tellHint")} need="silent" />
        </>
      )}
    </SavingForm>
  );
}
