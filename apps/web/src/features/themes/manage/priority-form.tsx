"use client";
import type { PriorityRow } from "@raati/core/themes/schema";
import { localizedIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { NamedForm, type NamedFormProps } from "../../organisation/named-form.tsx";

interface PriorityFormProps extends NamedFormProps {
  /** Left out for a new one. */
  readonly values?: PriorityRow | undefined;
}

/** A priority of the strategy: its name there, and what it means. */
export function PriorityForm({ locale, texts, tenant, languages, id, values, back }: PriorityFormProps) {
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back}
      send={(data, newest) => procedures.themes.savePriority.mutate({
        tenant, id, revision: values && newest, name: localizedIn(data, "name", languages),
        description: optionalLocalizedIn(data, "description", languages),
      })}
    >
      {({ errorOf }) => (
        <LocalizedField
          locale={locale} languages={languages} name="description" label={say(texts, "description")} long optional
          values={values?.description} errorOf={errorOf}
        />
      )}
    </NamedForm>
  );
}
