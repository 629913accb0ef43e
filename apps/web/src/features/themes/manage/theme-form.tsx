"use client";
import type { ThemeRow } from "@raati/core/themes/schema";
import { Select, type SelectOption } from "@raati/ui";
import { localizedIn, optionalIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { NamedForm, type NamedFormProps } from "../../organisation/named-form.tsx";

interface ThemeFormProps extends NamedFormProps {
  /** Left out for a new one. */
  readonly values?: ThemeRow | undefined;
  readonly priorities: readonly SelectOption[];
}

/** A theme: its name, and the priority of the strategy that it serves. */
export function ThemeForm({ locale, texts, tenant, languages, id, values, back, priorities }: ThemeFormProps) {
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back}
      send={(data, newest) => procedures.themes.save.mutate({
        tenant, id, revision: values && newest, name: localizedIn(data, "name", languages),
        priorityId: optionalIn(data, "priorityId"),
      })}
    >
      {({ errorOf }) => (
        <Select
          locale={locale} name="priorityId" label={say(texts, "priority")} need="optional" error={errorOf("priorityId")}
          defaultValue={values?.priorityId ?? ""} options={[{ value: "", label: say(texts, "none") }, ...priorities]}
        />
      )}
    </NamedForm>
  );
}
