"use client";
import type { TrainingView } from "@raati/core/panels/schema";
import { helsinkiInstant, type Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, FormActions, LinkButton, Select, TextInput } from "@raati/ui";
import { DateField, Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, listIn, localizedIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { Named } from "./coordinator-form.tsx";
import type { PanelFormProps } from "./panel-target.ts";

interface TrainingFormProps extends PanelFormProps {
  readonly languages: readonly Locale[];
  readonly id: string;
  /** The panels that it may be arranged for, the one at hand among them. */
  readonly panels: readonly Named[];
  /** The kinds of training that the panel's rules know. */
  readonly kinds: readonly Named[];
  readonly training?: Pick<
    TrainingView, "id" | "revision" | "title" | "description" | "place" | "kind" | "selfStudy" | "panelIds"
  > & { readonly day: string; readonly starts: string; readonly ends: string };
  /** The panel at hand, chosen from the start. */
  readonly here: string;
  readonly then: string;
}

/** "17", "17.30" and "17:30" as a clock has them; undefined for what is no time of day. */
export function timeOfDay(text: string): string | undefined {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? [];
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

/** Plans an orientation or another training, for one panel or for several at once (A5). */
export function TrainingForm({ locale, texts, target, languages, id, panels, kinds, training, here,
  then }: TrainingFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const day = textIn(data, "day");
    const times = { startsAt: timeOfDay(textIn(data, "startsAt")), endsAt: timeOfDay(textIn(data, "endsAt")) };
    const missing = [
      ...(day === "" ? [{ field: "day", message: t("dayMissing") }] : []),
      ...(["startsAt", "endsAt"] as const).filter((name) => times[name] === undefined)
        .map((name) => ({ field: name, message: t(`${name}Wrong`) })),
    ];
    if (missing.length > 0) return missing;
    const input = {
      title: localizedIn(data, "title", languages), kind: textIn(data, "kind"),
        description: optionalLocalizedIn(data, "description", languages),
      place: optionalLocalizedIn(data, "place", languages), startsAt: helsinkiInstant(day, times.startsAt),
        endsAt: helsinkiInstant(day, times.endsAt),
      selfStudy: isTicked(data, "selfStudy"), panels: listIn(data, "panels"),
    };
    const problems = await sendForm(() => (training
      ? procedures.panels.trainings.change.mutate({ ...target, training: training.id, revision: training.revision,
        ...input })
      : procedures.panels.trainings.plan.mutate({ ...target, id, ...input })), languages);
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  const shared = { locale, languages };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField {...shared} name="title" label={t("title")} values={training?.title} errorOf={errorOf} />
          <Select
            locale={locale} name="kind" label={t("kind")} hint={t("kindHint")} empty={false}
            defaultValue={training?.kind ?? kinds[0]?.id}
            options={kinds.map(({ id: value, name }) => ({ value, label: name }))} error={errorOf("kind")}
          />
          <CheckboxGroup
            locale={locale} name="panels" label={t("panelsLabel")} hint={t("panelsHint")}
            defaultValue={training?.panelIds ?? [here]} error={errorOf("panels")}
            options={panels.map(({ id: value, name }) => ({ value, label: name }))}
          />
          <DateField locale={locale} name="day" label={t("day")} defaultValue={training?.day} error={errorOf("day")} />
          <div className="number-row">
            <TextInput locale={locale} name="startsAt" label={t("startsAt")} hint={t("timeHint")} width="short"
              defaultValue={training?.starts} error={errorOf("startsAt")} />
            <TextInput locale={locale} name="endsAt" label={t("endsAt")} width="short" defaultValue={training?.ends}
              error={errorOf("endsAt")} />
          </div>
          <LocalizedField {...shared} name="place" label={t("place")} hint={t("placeHint")} values={training?.place}
            errorOf={errorOf} optional />
          <LocalizedField {...shared} name="description" label={t("description")} values={training?.description}
            errorOf={errorOf} long limit={8000} optional />
          <Checkbox locale={locale} name="selfStudy" label={t("selfStudy")} hint={t("selfStudyHint")}
            defaultChecked={training?.selfStudy ?? true} />
          <FormActions note={training ? undefined : t("planNote")}>
            <SubmitButton locale={locale}>{t(training ? "save" : "planDo")}</SubmitButton>
            <LinkButton kind="plain" href={then}>{t("cancel")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
