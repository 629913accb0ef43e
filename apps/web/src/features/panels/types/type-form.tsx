"use client";
import type { PanelTypeView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FormActions, LinkButton, RadioGroup, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { listIn, localizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { Named } from "../manage/coordinator-form.tsx";
import { SeatFields } from "./seat-fields.tsx";
import { rulesIn } from "./type-input.ts";

export interface TypeFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly languages: readonly Locale[];
  /** The id of a new type, made with the page. */
  readonly id: string;
  readonly type?: Pick<PanelTypeView, "id" | "revision" | "name" | "rules" | "pluginIds">;
  readonly roles: readonly Named[];
  /** Those to choose from. One that is off is named by the type: it stays so until somebody unticks it. */
  readonly plugins: readonly (Named & { readonly off?: boolean })[];
  /** The list of types. */
  readonly then: string;
}

const PUBLICITY = ["agendas", "memos", "proposals", "statements"] as const;
/** What pages for guardians show. */
const SIGHTS = ["meetings", "attendance"] as const;
const NAMES = ["consent", "alias", "never"] as const;

/**
 * Everything by which panels of one type differ from others: seats, meetings, fee, term, publicity, privacy, training,
 * plugins.
 */
export function TypeForm({ locale, texts, tenant, languages, id, type, roles, plugins, then }: TypeFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const rules = type?.rules;
  const send = async (data: FormData) => {
    const input = { tenant, name: localizedIn(data, "name", languages), rules: rulesIn(data, languages, rules),
      pluginIds: listIn(data, "pluginIds") };
    const problems = await sendForm(() => (type
      ? procedures.panels.types.change.mutate({ ...input, type: type.id, revision: type.revision })
      : procedures.panels.types.draft.mutate({ ...input, id })), languages);
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  const shared = { locale, languages };
  const amount = rules?.fee.amountCents;
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => {
        const number = (name: string, label: string, value: number | undefined, hint?: string) => (
          <TextInput locale={locale} name={name} label={t(label)} hint={hint && t(hint)} inputMode="numeric" width="short"
            defaultValue={value} error={errorOf(name)} />
        );
        const tick = (name: string, label: string, checked: boolean | undefined) => (
          <Checkbox locale={locale} name={name} label={t(label)} hint={texts[`${label}Hint`]} defaultChecked={checked}
            error={errorOf(name)} />
        );
        return (
          <>
            <LocalizedField {...shared} name="name" label={t("name")} hint={t("nameHint")} values={type?.name}
              errorOf={errorOf} />
            <h2 className="form-heading">{t("part.seats")}</h2>
            <SeatFields {...shared} texts={texts} errorOf={errorOf} values={rules?.seatTypes} />
            <div className="number-row">
              {number("rules.size.min", "sizeMin", rules?.size.min ?? 10)}
              {number("rules.size.max", "sizeMax", rules?.size.max ?? 15)}
            </div>
            <CheckboxGroup
              locale={locale} name="rules.memberRoles" label={t("roles")} hint={t("rolesHint")}
              defaultValue={rules?.memberRoles ?? ["member", "chair", "vice-chair", "secretary"]}
              options={roles.map((role) => ({ value: role.id, label: role.name }))} error={errorOf("rules.memberRoles")}
            />
            <CheckboxGroup
              locale={locale} name="rules.requiredTraining" label={t("training")} hint={t("trainingHint")} need="optional"
              defaultValue={rules?.requiredTraining.map(({ role }) => role)}
              options={roles.map((role) => ({ value: role.id, label: role.name }))} error={errorOf("rules.requiredTraining")}
            />
            <h2 className="form-heading">{t("part.meetings")}</h2>
            <div className="number-row">
              {number("rules.meetings.count", "meetings", rules?.meetings.count ?? 5)}
              {number("rules.meetings.minutes", "minutes", rules?.meetings.minutes ?? 120)}
            </div>
            {number("rules.termMonths", "termMonths", rules?.termMonths ?? 24, "termMonthsHint")}
            <TextInput
              locale={locale} name="rules.fee.amountCents" label={t("fee")} hint={t("feeHint")} inputMode="decimal"
              width="short" need="optional"
              defaultValue={typeof amount === "number" ? String(amount / 100).replace(".", ",") : ""}
              error={errorOf("rules.fee.amountCents")}
            />
            {tick("rules.fee.kilometres", "kilometres", rules?.fee.kilometres ?? true)}
            {tick("rules.fee.waivable", "waivable", rules?.fee.waivable ?? true)}
            <h2 className="form-heading">{t("part.publicity")}</h2>
            <CheckboxGroup
              locale={locale} name="rules.publicity" label={t("publicity.label")} need="silent"
              defaultValue={PUBLICITY.filter((part) => rules?.publicity[part] ?? true)}
              options={PUBLICITY.map((part) => ({ value: part, label: t(`publicity.${part}`) }))}
            />
            <RadioGroup
              locale={locale} name="rules.privacy.publicNames" label={t("names")}
              defaultValue={rules?.privacy.publicNames ?? "consent"} error={errorOf("rules.privacy.publicNames")}
              options={NAMES.map((value) => ({ value, label: t(`names_${value}`), hint: t(`names_${value}Hint`) }))}
            />
            {tick("rules.privacy.aliasesInside", "aliasesInside", rules?.privacy.namesInside === "aliases")}
            {tick("rules.privacy.quickExit", "quickExit", rules?.privacy.quickExit ?? false)}
            {tick("rules.privacy.noDrafts", "noDrafts", rules ? !rules.privacy.keepsDrafts : false)}
            <TextInput
              locale={locale} name="rules.minimumAge" label={t("minimumAge")} inputMode="numeric" width="short"
              need="optional" defaultValue={rules?.minimumAge}
              error={errorOf("rules.minimumAge")}
            />
            <TextInput
              locale={locale} name="rules.privacy.guardian.below" label={t("guardianBelow")} hint={t("guardianBelowHint")}
              inputMode="numeric" width="short" need="optional" defaultValue={rules?.privacy.guardian?.below}
              error={errorOf("rules.privacy.guardian.below")}
            />
            <CheckboxGroup
              locale={locale} name="rules.privacy.guardian.sees" label={t("guardianSees")} hint={t("guardianSeesHint")}
              need="optional" defaultValue={SIGHTS.filter((sight) => rules?.privacy.guardian?.sees.includes(sight))}
              options={SIGHTS.map((value) => ({ value, label: t(`guardianSight.${value}`) }))}
            />
            <h2 className="form-heading">{t("part.rules")}</h2>
            <LocalizedField {...shared} name="rules.groundRules.text" label={t("groundRules")} hint={t("groundRulesHint")}
              values={rules?.groundRules?.text} errorOf={errorOf} long limit={8000} optional />
            <LocalizedField {...shared} name="rules.groundRules.easyText" label={t("easyRules")}
              values={rules?.groundRules?.easyText} errorOf={errorOf} long limit={8000} optional />
            {plugins.length > 0 && (
              <CheckboxGroup
                locale={locale} name="pluginIds" label={t("plugins")} hint={t("pluginsHint")} need="optional"
                defaultValue={type?.pluginIds}
                options={plugins.map(({ id: value, name, off }) => ({
                  value, label: name, hint: off ? t("pluginOff") : undefined
                }))}
                error={errorOf("pluginIds")}
              />
            )}
            <FormActions note={t("note")}>
              <SubmitButton locale={locale}>{t("save")}</SubmitButton>
              <LinkButton kind="plain" href={then}>{t("cancel")}</LinkButton>
            </FormActions>
          </>
        );
      }}
    </Form>
  );
}
