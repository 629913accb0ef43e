"use client";
import { AUDIENCES } from "@raati/core/meetings/schema";
import type { Locale, LocalizedText } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea, TextInput } from "@raati/ui";
import { given, localizedIn, optionalIn, optionalLocalizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { FileField } from "../../files/file-field.tsx";
import type { ItemTarget } from "./item-target.ts";

const { agendas } = procedures.meetings;

interface ItemDeedProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly target: ItemTarget;
  readonly done: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** Says why something: a topic is not taken up, or goes on in the next meeting. */
export function ReasonForm(
  { locale, texts, target, done, back, deed }: ItemDeedProps & { readonly deed: "decline" | "continue" },
) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => {
    const reason = textIn(data, "reason");
    return deed === "decline" ? agendas.decline.mutate({ ...target, reason })
      : agendas.finish.mutate({ ...target, as: "continued", reason });
  };
  return (
    <SavingForm locale={locale} save={t("send")} saved={t("sent")} note={t("note")} send={send} then={done} back={back}>
      {({ errorOf }) => (
        <TextArea locale={locale} name="reason" label={t("reason")} rows={2} limit={1000} error={errorOf("reason")} />
      )}
    </SavingForm>
  );
}

/** Takes a topic that waits for no meeting in particular up on the agenda of one. */
export function AcceptForm({ locale, texts, target, done, back, meetings }: ItemDeedProps & {
  readonly meetings: readonly SelectOption[];
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} then={done} back={back}
      send={(data) => agendas.accept.mutate({ ...target, meeting: textIn(data, "meeting") })}
    >
      {({ errorOf }) => (
        <Select locale={locale} name="meeting" label={t("meeting")} options={meetings} error={errorOf("meeting")} />
      )}
    </SavingForm>
  );
}

type Audience = (typeof AUDIENCES)[number];

interface MaterialFormProps extends ItemDeedProps {
  readonly id: string;
  readonly fileTexts: SectionTexts;
}

/** Gives something to read: a file or a link to one. For whom it is, is said with it. */
export function MaterialForm({ locale, languages, texts, target, done, back, id, fileTexts }: MaterialFormProps) {
  const t = (key: string) => say(texts, key);
  const send = (data: FormData) => agendas.addMaterial.mutate({
    ...target,
    material: given({
      id, title: localizedIn(data, "material.title", languages), url: optionalIn(data, "material.url"),
      fileKey: optionalIn(data, "material.fileKey"), audience: textIn(data, "material.audience") as Audience,
    }),
  });
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} send={send} then={done} back={back}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} name="material.title" label={t("title")} errorOf={errorOf}
          />
          <FileField
            locale={locale} tenant={target.tenant} texts={fileTexts} name="material.fileKey" label={t("file")}
            need="optional"
            error={errorOf("material.fileKey")}
          />
          <TextInput
            locale={locale} name="material.url" type="url" label={t("url")} hint={t("urlHint")} need="optional"
            error={errorOf("material.url")}
          />
          <RadioGroup
            locale={locale} name="material.audience" label={t("audience")} defaultValue="panel"
            options={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
            error={errorOf("material.audience")}
          />
        </>
      )}
    </SavingForm>
  );
}

/** Marks a point at which the talk grew heated, and puts it as a question that all share (C9). It names nobody. */
export function HeatedForm({ locale, languages, texts, target, done, back, question }: ItemDeedProps & {
  readonly question: LocalizedText | undefined;
}) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={languages} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => agendas.markHeated.mutate(given({
        ...target, heated: true, question: optionalLocalizedIn(data, "question", languages),
      }))}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="question" label={t("question")} hint={t("questionHint")} limit={140}
          values={question} errorOf={errorOf} optional
        />
      )}
    </SavingForm>
  );
}
