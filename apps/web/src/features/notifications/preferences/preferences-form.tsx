"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, CheckboxGroup, type Choice, RadioGroup } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { isTicked, listIn, textIn } from "../../../client/forms/form-values.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface PreferencesFormProps {
  readonly locale: Locale;
  readonly tenant: string;
  /** The section `newsPages:preferences`. */
  readonly words: SectionTexts;
  readonly digests: readonly Choice[];
  readonly digest: string;
  readonly groups: readonly {
    readonly group: string; readonly title: string; readonly options: readonly Choice[]; readonly on: readonly string[]
  }[];
  /** Undefined where no text messages are sent from here. */
  readonly texts?: { readonly on: boolean; readonly phoneMissing: boolean } | undefined;
}

type Input = Parameters<typeof procedures.notifications.mine.savePreferences.mutate>[0];

/** One form for all of it: when the summary comes, and which things are mailed. */
export function PreferencesForm({ locale, tenant, words, digests, digest, groups, texts }: PreferencesFormProps) {
  const send = (data: FormData) => {
    const on = groups.flatMap(({ group }) => listIn(data, group));
    const off = groups.flatMap(({ options }) => options.map(({ value }) => value)).filter((kind) => !on.includes(kind));
    return procedures.notifications.mine.savePreferences.mutate({
      tenant, digest: textIn(data, "digest") as Input["digest"], off: off as Input["off"], texts: isTicked(data, "texts"),
    });
  };
  return (
    <SavingForm locale={locale} save={say(words, "save")} saved={say(words, "saved")} send={send}>
      {() => (
        <>
          <RadioGroup
            locale={locale} name="digest" label={say(words, "digest")} hint={say(words, "digestHint")} options={digests}
            defaultValue={digest}
          />
          {groups.map(({ group, title, options, on }) => (
            <CheckboxGroup
              key={group} locale={locale} need="silent" name={group} label={title} options={options} defaultValue={on}
            />
          ))}
          {texts && (
            <Checkbox
              locale={locale} need="silent" name="texts" label={say(words, "texts")}
              hint={say(words, texts.phoneMissing ? "textsNoPhone" : "textsHint")} defaultChecked={texts.on}
            />
          )}
        </>
      )}
    </SavingForm>
  );
}
