"use client";
import type { BodyLevel } from "@raati/core/organisation/schema";
import type { LocalizedText } from "@raati/i18n";
import { Checkbox, Select, type SelectOption, TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, localizedIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { NamedForm, type NamedFormProps } from "../named-form.tsx";

interface BodyFormProps extends NamedFormProps {
  /** Left out for a new one. */
  readonly values?: {
    readonly revision: number;
    readonly name: LocalizedText;
    readonly level: BodyLevel;
    readonly secretaryId?: string;
    readonly minutesUrl?: string;
    readonly isPublic: boolean;
  };
  readonly levels: readonly SelectOption[];
  readonly secretaries: readonly SelectOption[];
}

/** A decision-making body: its name, how high it stands, who enters what it said, and where its minutes are. */
export function BodyForm({ locale, texts, tenant, languages, id, values, levels, secretaries, back }: BodyFormProps) {
  const t = (key: string) => say(texts, key);
  const { addBody, changeBody } = procedures.organisation;
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back}
      send={(data, newest) => {
        const told = {
          tenant,
          name: localizedIn(data, "name", languages),
          level: textIn(data, "level") as BodyLevel,
          secretaryId: optionalIn(data, "secretaryId"),
          minutesUrl: optionalIn(data, "minutesUrl"),
          isPublic: isTicked(data, "isPublic"),
        };
        return values ? changeBody.mutate({ ...told, body: id, revision: newest }) : addBody.mutate({ ...told, id });
      }}
    >
      {({ errorOf }) => (
        <>
          <Select
            locale={locale}
            name="level"
            label={t("level")}
            options={levels}
            defaultValue={values?.level}
            error={errorOf("level")}
          />
          <Select
            locale={locale}
            name="secretaryId"
            label={t("secretary")}
            hint={t("secretaryHint")}
            need="optional"
            empty={t("nobody")}
            options={secretaries}
            defaultValue={values?.secretaryId}
            error={errorOf("secretaryId")}
          />
          <TextInput
            locale={locale}
            name="minutesUrl"
            type="url"
            label={t("minutes")}
            hint={t("minutesHint")}
            need="optional"
            defaultValue={values?.minutesUrl}
            error={errorOf("minutesUrl")}
          />
          <Checkbox
            locale={locale}
            name="isPublic"
            label={t("public")}
            hint={t("publicHint")}
            need="silent"
            defaultChecked={values?.isPublic ?? true}
          />
        </>
      )}
    </NamedForm>
  );
}
