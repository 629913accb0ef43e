"use client";
import type { TenantKind } from "@raati/core/tenants/schema";
import type { Locale, LocalizedText } from "@raati/i18n";
import { Checkbox, type Choice, RadioGroup } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { isTicked, localizedIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import type { SettingsFormProps } from "./settings-form.ts";

interface NamesFormProps extends SettingsFormProps {
  readonly languages: readonly Locale[];
  readonly values: { readonly name: LocalizedText; readonly kind: TenantKind; readonly listed: boolean };
  readonly kinds: readonly Choice[];
}

/** The organisation's name in its languages, its kind, and whether the front page of Raati lists it. */
export function NamesForm({ locale, tenant, revision, texts, languages, values, kinds }: NamesFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      languages={languages}
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) =>
        procedures.tenants.changeNames.mutate({
          tenant,
          revision: newest,
          name: localizedIn(data, "name", languages),
          kind: textIn(data, "kind") as TenantKind,
          listed: isTicked(data, "listed"),
        })
      }
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale}
            languages={languages}
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            values={values.name}
            errorOf={errorOf}
          />
          <RadioGroup
            locale={locale}
            name="kind"
            label={t("kind")}
            options={kinds}
            defaultValue={values.kind}
            error={errorOf("kind")}
          />
          <Checkbox
            locale={locale}
            name="listed"
            label={t("listed")}
            hint={t("listedHint")}
            need="silent"
            defaultChecked={values.listed}
          />
        </>
      )}
    </SavingForm>
  );
}
