"use client";
import type { RequestView } from "@raati/core/proposals/schema";
import type { Locale } from "@raati/i18n";
import { Button, FieldGroup, fieldId, TextInput } from "@raati/ui";
import type { FormState } from "@raati/ui/client";
import { textIn } from "../../client/forms/form-values.ts";
import { useRows } from "../../client/forms/use-rows.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

type Material = RequestView["material"];

interface MaterialRowsProps {
  readonly locale: Locale;
  /** The language in which names are written. */
  readonly language: Locale;
  readonly texts: SectionTexts;
  readonly values: Material;
  /** Ids for new rows, one each. */
  readonly ids: readonly string[];
  readonly errorOf: FormState["errorOf"];
}

/** The material that was written, in the order of the form: a row without anything in it is none. */
export function materialIn(data: FormData, values: Material, ids: readonly string[], language: Locale): Material {
  const rows = ids.map((id, index) => {
    const [name, url] = [textIn(data, `material.${index}.title`), textIn(data, `material.${index}.url`)];
    const before = values.find((one) => one.id === textIn(data, `material.${index}.id`));
    return { id: before?.id ?? id, url, name, title: { ...before?.title, [language]: name } };
  });
  return rows.filter(({ name, url }) => name !== "" || url !== "").map(({ id, url, title }) => ({ id, url, title }));
}

/** Links to drafts and background, each with its name. There are no rows until somebody adds one. */
export function MaterialRows({ locale, language, texts, values, ids, errorOf }: MaterialRowsProps) {
  const t = (key: string) => say(texts, `material.${key}`);
  const { rows, add, remove } = useRows(values.length);
  return (
    <FieldGroup
      locale={locale} name="material" label={t("label")} hint={t("hint")} need="optional" error={errorOf("material")}
    >
      <div id={fieldId("material")}>
        {rows.map((row, index) => (
          <div key={row} className="material-row">
            <input type="hidden" name={`material.${index}.id`} value={values[row]?.id ?? ""} />
            <TextInput
              locale={locale} name={`material.${index}.title`} label={`${t("name")} ${index + 1}`}
              defaultValue={values[row]?.title[language] ?? Object.values(values[row]?.title ?? {})[0]}
              error={errorOf(`material.${index}.title`)}
            />
            <TextInput
              locale={locale} name={`material.${index}.url`} type="url" label={`${t("url")} ${index + 1}`}
              defaultValue={values[row]?.url} error={errorOf(`material.${index}.url`)}
            />
            <Button kind="plain" icon="remove" onClick={() => remove(row)}>
              {t("remove")}<span className="visually-hidden">{` ${index + 1}`}</span>
            </Button>
          </div>
        ))}
        {rows.length < ids.length && <Button kind="secondary" icon="plus" onClick={add}>{t("add")}</Button>}
      </div>
    </FieldGroup>
  );
}
