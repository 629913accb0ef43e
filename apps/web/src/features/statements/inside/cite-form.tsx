"use client";
import type { Locale } from "@raati/i18n";
import { RadioGroup, Select, type SelectOption, TextArea, TextInput } from "@raati/ui";
import { useState } from "react";
import { given, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

interface CiteFormProps extends DeedFormProps {
  readonly offers: readonly SelectOption[];
  readonly parts: readonly SelectOption[];
  readonly lang: Locale;
}

/** Links a claim to what it rests on: something of the panel's own, or a summary elsewhere (E5). */
export function CiteForm({ locale, texts, target, done, back, id, offers, parts, lang }: CiteFormProps) {
  const t = (key: string) => say(texts, key);
  const [from, setFrom] = useState(offers.length > 0 ? "own" : "link");
  const send = (data: FormData) => {
    const [kind = "", ref = ""] = textIn(data, "ref").split(" ");
    const claim = optionalIn(data, "claim");
    const title = optionalIn(data, "title");
    return procedures.statements.cite.mutate(given({
      ...target, id, part: optionalIn(data, "part"), claim: claim ? { [lang]: claim } : undefined,
      ...(from === "own" ? { kind, ref } : {
        kind: "link", title: title ? { [lang]: title } : undefined, url: optionalIn(data, "url"),
      }),
    }));
  };
  return (
    <SavingForm locale={locale} languages={[lang]} save={t("send")} saved={t("sent")} then={done} back={back} send={send}>
      {({ errorOf }) => (
        <>
          {offers.length > 0 && (
            <RadioGroup
              locale={locale} name="from" label={t("from")} value={from} onChange={setFrom}
              options={["own", "link"].map((value) => ({ value, label: t(`froms.${value}`) }))}
            />
          )}
          {from === "own"
            ? <Select locale={locale} name="ref" label={t("ref")} options={offers} error={errorOf("ref")
              ?? errorOf("kind")} />
            : (
              <>
                <TextInput locale={locale} name="title" label={t("title")} error={errorOf("title")} />
                <TextInput
                  locale={locale} name="url" type="url" label={t("url")} hint={t("urlHint")} error={errorOf("url")}
                />
              </>
            )}
          <Select
            locale={locale} name="part" label={t("part")} need="optional" empty={t("whole")} options={parts}
            error={errorOf("part")}
          />
          <TextArea locale={locale} name="claim" label={t("claim")} hint={t("claimHint")} rows={2} limit={2000}
            need="optional"
            error={errorOf("claim")} />
        </>
      )}
    </SavingForm>
  );
}
