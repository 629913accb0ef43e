"use client";
import type { LocalizedText } from "@raati/i18n";
import { Checkbox, CheckboxGroup, type Choice, Select, type SelectOption, TextArea } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, listIn, localizedIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { NamedForm, type NamedFormProps } from "../named-form.tsx";

interface UnitFormProps extends NamedFormProps {
  readonly values?: UnitValues;
  readonly owners: readonly SelectOption[];
  readonly areas: readonly Choice[];
  /** Where a new unit may stand; an existing one is moved on its own. */
  readonly parents?: readonly SelectOption[];
  readonly then?: string;
}

interface UnitValues {
  readonly revision: number;
  readonly name: LocalizedText;
  readonly ownerId?: string;
  readonly serviceClasses: readonly string[];
  readonly areaIds: readonly string[];
  readonly isPublic: boolean;
}

/** A unit: its name, who answers for it, its services and its areas. */
export function UnitForm({
  locale,
  texts,
  tenant,
  languages,
  id,
  values,
  owners,
  areas,
  parents,
  then,
  back,
}: UnitFormProps) {
  const t = (key: string) => say(texts, key);
  const { addUnit, changeUnit } = procedures.organisation;
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back} then={then}
      send={(data, newest) => {
        const told = {
          tenant,
          name: localizedIn(data, "name", languages),
          ownerId: optionalIn(data, "ownerId"),
          areaIds: listIn(data, "areaIds"),
          serviceClasses: textIn(data, "serviceClasses")
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
          isPublic: isTicked(data, "isPublic"),
        };
        return values
          ? changeUnit.mutate({ ...told, unit: id, revision: newest })
          : addUnit.mutate({ ...told, id, parentId: optionalIn(data, "parentId") });
      }}
    >
      {({ errorOf }) => (
        <>
          {parents && (
            <Select
              locale={locale}
              name="parentId"
              label={t("parent")}
              need="optional"
              empty={t("top")}
              options={parents}
              error={errorOf("parentId")}
            />
          )}
          <Select
            locale={locale}
            name="ownerId"
            label={t("owner")}
            hint={t("ownerHint")}
            need="optional"
            empty={t("nobody")}
            options={owners}
            defaultValue={values?.ownerId}
            error={errorOf("ownerId")}
          />
          <TextArea
            locale={locale}
            name="serviceClasses"
            label={t("services")}
            hint={t("servicesHint")}
            need="optional"
            rows={3}
            defaultValue={values?.serviceClasses.join("\n")}
            error={errorOf("serviceClasses") ?? errorOf("serviceClasses.0")}
          />
          {areas.length > 0 && (
            <CheckboxGroup
              locale={locale}
              name="areaIds"
              label={t("areas")}
              hint={t("areasHint")}
              need="optional"
              options={areas}
              defaultValue={values?.areaIds}
              error={errorOf("areaIds") ?? errorOf("areaIds.0")}
            />
          )}
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
