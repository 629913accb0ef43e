"use client";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, TextInput } from "@raati/ui";
import { listIn, localizedIn, optionalIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { say } from "../../../client/texts.ts";
import { CallForm, type CallFormProps } from "./call-form.tsx";

/** The second step: what is told in public, in each language. Tabs say which language still lacks its text. */
export function TextsForm({ languages, equal,
  ...props }: CallFormProps & { readonly languages: readonly Locale[]; readonly equal: readonly Locale[] }) {
  const { locale, written } = props;
  const t = (key: string) => say(props.texts, key);
  // Those of the organisation are needed before it can be published, and those that were chosen here.
  const needed = [...new Set([...equal, ...(written.languages ?? [])])];
  return (
    <CallForm
      {...props} languages={languages}
      part={(data) => ({
        title: localizedIn(data, "title", languages), intro: optionalLocalizedIn(data, "intro", languages),
        criteria: optionalLocalizedIn(data, "criteria", languages), slug: optionalIn(data, "slug"),
        languages: [...new Set([...equal, ...(listIn(data, "languages") as Locale[])])],
      })}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={languages} needed={needed} name="title" label={t("title")} hint={t("titleHint")}
            values={written.title} errorOf={errorOf}
            limit={140}
          />
          <LocalizedField
            locale={locale} languages={languages} needed={needed} name="intro" label={t("intro")} hint={t("introHint")}
            values={written.intro} errorOf={errorOf}
            long limit={8000}
          />
          <LocalizedField
            locale={locale} languages={languages} needed={needed} name="criteria" label={t("criteria")}
            hint={t("criteriaHint")}
            values={written.criteria}
            errorOf={errorOf} long limit={8000}
          />
          <CheckboxGroup
            locale={locale} name="languages" label={t("languages.label")} hint={t("languages.hint")}
            error={errorOf("languages")}
            defaultValue={needed}
            options={languages.map((value) => ({ value, label: t(`languages.${value}`), disabled: equal.includes(value) }))}
          />
          <TextInput
            locale={locale} name="slug" label={t("slug")} hint={t("slugHint")} need="optional" defaultValue={written.slug}
            width="medium"
            error={errorOf("slug")}
          />
        </>
      )}
    </CallForm>
  );
}
