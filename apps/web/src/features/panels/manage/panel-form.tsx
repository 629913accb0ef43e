"use client";
import type { StaffPanelView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, FormActions, LinkButton, Select, TextInput } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { listIn, localizedIn, optionalIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { Named } from "./coordinator-form.tsx";
import { PartnerFields, partnersIn } from "./partner-fields.tsx";
import type { PanelFormProps } from "./panel-target.ts";

interface PanelFormInputs extends PanelFormProps {
  readonly languages: readonly Locale[];
  readonly panel: Pick<
    StaffPanelView,
    "name" | "slug" | "clientGroup" | "areaIds" | "languages" | "partners" | "unitId" | "task" | "noDecisionPower"
    | "revision"
  >;
  readonly areas: readonly Named[];
  readonly units: readonly Named[];
  /** Addresses of pages begin with it. */
  readonly home: string;
}

/**
 * What a panel says about itself: its name and address, whom and where it concerns, its task, and what it cannot do (A10).
 */
export function PanelForm({ locale, texts, target, languages, panel, areas, units, home }: PanelFormInputs) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const slug = textIn(data, "slug");
    const text = (name: string) => localizedIn(data, name, languages);
    const problems = await sendForm(() => procedures.panels.change.mutate({
      ...target, revision: panel.revision, slug, name: text("name"), task: text("task"),
        noDecisionPower: text("noDecisionPower"),
      clientGroup: optionalLocalizedIn(data, "clientGroup", languages), areaIds: listIn(data, "areaIds"),
      languages: listIn(data, "languages") as Locale[], unitId: optionalIn(data, "unitId"),
        partners: partnersIn(data, languages),
    }), languages);
    if (problems) return problems;
    router.push(`${home}/panels/${slug}/manage`);
    router.refresh();
    return undefined;
  };
  const shared = { locale, languages };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField {...shared} name="name" label={t("name")} values={panel.name} errorOf={errorOf} />
          <TextInput locale={locale} name="slug" label={t("slug")} hint={t("slugHint")} defaultValue={panel.slug}
            error={errorOf("slug")} width="medium" />
          <LocalizedField {...shared} name="clientGroup" label={t("clientGroup")} hint={t("clientGroupHint")}
            values={panel.clientGroup} errorOf={errorOf} optional />
          <LocalizedField {...shared} name="task" label={t("task")} hint={t("taskHint")} values={panel.task}
            errorOf={errorOf} long limit={8000} />
          <LocalizedField {...shared} name="noDecisionPower" label={t("noDecisionPower")} hint={t("noDecisionPowerHint")}
            values={panel.noDecisionPower} errorOf={errorOf} long limit={8000} />
          {areas.length > 0 && <CheckboxGroup locale={locale} name="areaIds" label={t("areas")} need="optional"
            defaultValue={panel.areaIds} options={areas.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorOf("areaIds")} />}
          <CheckboxGroup
            locale={locale} name="languages" label={t("languages.label")} hint={t("languages.hint")}
            defaultValue={panel.languages} error={errorOf("languages")}
            options={languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
          />
          <Select locale={locale} name="unitId" label={t("unit")} hint={t("unitHint")} need="optional"
            defaultValue={panel.unitId} options={units.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorOf("unitId")} />
          <PartnerFields {...shared} texts={texts} errorOf={errorOf} values={panel.partners} />
          <FormActions>
            <SubmitButton locale={locale}>{t("save")}</SubmitButton>
            <LinkButton kind="plain" href={`${home}/panels/${panel.slug}/manage`}>{t("cancel")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
