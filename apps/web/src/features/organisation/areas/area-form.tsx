"use client";
import type { LocalizedText } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { localizedIn, optionalIn } from "../../../client/forms/form-values.ts";
import { NamedForm, type NamedFormProps } from "../named-form.tsx";

interface AreaFormProps extends NamedFormProps {
  /** Left out for a new one. */
  readonly values?: { readonly revision: number; readonly name: LocalizedText; readonly code?: string };
}

/** An area: its name, and the municipality's number for figures from outside. */
export function AreaForm({ locale, texts, tenant, languages, id, values, back }: AreaFormProps) {
  const t = (key: string) => say(texts, key);
  const { addArea, renameArea } = procedures.organisation;
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back}
      send={(data, newest) => {
        const told = { tenant, name: localizedIn(data, "name", languages), code: optionalIn(data, "code") };
        return values ? renameArea.mutate({ ...told, area: id, revision: newest }) : addArea.mutate({ ...told, id });
      }}
    >
      {({ errorOf }) => (
        <TextInput
          locale={locale}
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          need="optional"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values?.code}
          error={errorOf("code")}
        />
      )}
    </NamedForm>
  );
}
