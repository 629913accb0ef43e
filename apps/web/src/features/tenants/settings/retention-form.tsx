"use client";
import type { RecordClass, RetentionPlan } from "@raati/core/tenants/schema";
import { Select, type SelectOption, TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { numberIn, textIn } from "../../../client/forms/form-values.ts";
import type { SettingsFormProps } from "./settings-form.ts";

type Rule = RetentionPlan[RecordClass];

interface RetentionFormProps extends SettingsFormProps {
  readonly actions: readonly SelectOption[];
  /** Each class of records with its rule, its name, and from when its time runs. */
  readonly rows: readonly (Rule & { readonly name: RecordClass; readonly title: string; readonly start: string })[];
}

/** One rule for each class of records: how many months, and what is done then. A blank time is for ever. */
export function RetentionForm({ locale, tenant, revision, texts, actions, rows }: RetentionFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      note={t("note")}
      send={(data, newest) => {
        const retention = Object.fromEntries(rows.map(({ name }) => [name, ruleIn(data, name)])) as RetentionPlan;
        return procedures.tenants.changeRetention.mutate({ tenant, revision: newest, retention });
      }}
    >
      {({ errorOf }) =>
        rows.map(({ name, title, start, months, action }) => (
          <fieldset key={name} className="form-part ruled">
            <legend>{title}</legend>
            <p className="small muted">{start}</p>
            <div className="form-line">
              <TextInput
                locale={locale}
                name={`retention.${name}.months`}
                label={t("months")}
                need="silent"
                inputMode="numeric"
                width="short"
                autoComplete="off"
                defaultValue={months ?? ""}
                error={errorOf(`retention.${name}.months`)}
              />
              <Select
                locale={locale}
                name={`retention.${name}.action`}
                label={t("then")}
                options={actions}
                empty={false}
                defaultValue={action}
                error={errorOf(`retention.${name}.action`)}
              />
            </div>
          </fieldset>
        ))
      }
    </SavingForm>
  );
}

function ruleIn(data: FormData, name: RecordClass): Rule {
  const months = `retention.${name}.months`;
  return {
    months: textIn(data, months) === "" ? null : numberIn(data, months),
    action: textIn(data, `retention.${name}.action`) as Rule["action"],
  };
}
