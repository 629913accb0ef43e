"use client";
import type { Locale } from "@raati/i18n";
import { Select, type SelectOption } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { optionalIn, textIn } from "../../../client/forms/form-values.ts";

interface UnitTarget {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly id: string;
  readonly revision: number;
  /** Units that this one may be put under. */
  readonly others: readonly SelectOption[];
}

/** Puts a unit under another one, with everything that is under it. */
export function MoveUnitForm({
  locale,
  texts,
  tenant,
  id,
  revision,
  others,
  parentId,
}: UnitTarget & { readonly parentId: string | undefined }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="secondary"
      save={t("button")}
      saved={t("done")}
      send={(data, newest) =>
        procedures.organisation.moveUnit.mutate({
          tenant,
          unit: id,
          revision: newest,
          parentId: optionalIn(data, "parentId") ?? null,
        })
      }
    >
      {({ errorOf }) => (
        <Select
          locale={locale}
          name="parentId"
          id="field-move"
          label={t("label")}
          options={others}
          empty={t("top")}
          defaultValue={parentId}
          need="silent"
          error={errorOf("parentId")}
        />
      )}
    </SavingForm>
  );
}

/** Merges a unit into another one on a day: what is under it and what led to it goes there. */
export function MergeUnitForm({
  locale,
  texts,
  tenant,
  id,
  revision,
  others,
  today,
  then,
}: UnitTarget & { readonly today: string; readonly then: string }) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="danger"
      save={t("button")}
      saved={t("done")}
      then={then}
      confirm={{ title: t("sure.title"), text: t("sure.text"), keep: t("sure.keep") }}
      send={(data, newest) =>
        procedures.organisation.mergeUnit.mutate({
          tenant,
          unit: id,
          revision: newest,
          intoId: textIn(data, "intoId"),
          day: textIn(data, "merge.day"),
        })
      }
    >
      {({ errorOf }) => (
        <>
          <Select locale={locale} name="intoId" label={t("label")} options={others} error={errorOf("intoId")} />
          <DateField locale={locale} name="merge.day" label={t("day")} defaultValue={today} error={errorOf("day")} />
        </>
      )}
    </SavingForm>
  );
}
