"use client";
import type { Locale, Term, TermForms, TermOverrides } from "@raati/i18n";
import { Button, Select, TextInput } from "@raati/ui";
import { useRef, useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import type { SettingsFormProps } from "./settings-form.ts";

interface WordsFormProps extends SettingsFormProps {
  /** The language whose words are written here. The words of the other ones stay as they are. */
  readonly language: Locale;
  readonly lang: string;
  readonly terms: TermOverrides;
  /** The product's own words in that language, in their order. */
  readonly words: readonly (TermForms & { readonly term: Term })[];
}

/**
 * Own words in one language: each in the two forms that texts use. A word that is taken away becomes the product's
 * again.
 */
export function WordsForm({ locale, tenant, revision, texts, language, lang, terms, words }: WordsFormProps) {
  const t = (key: string) => say(texts, key);
  const own = terms[language] ?? {};
  const [chosen, setChosen] = useState<readonly Term[]>(words.flatMap(({ term }) => (own[term] ? [term] : [])));
  const [next, setNext] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    const word = words.find(({ term }) => term === next);
    if (!word) return;
    setChosen([...chosen, word.term]);
    setNext("");
  };
  const remove = (term: Term) => {
    setChosen(chosen.filter((one) => one !== term));
    list.current?.focus();
  };
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) => {
        const written = chosen.map((term) => [
          term,
          {
            one: textIn(data, `terms.${language}.${term}.one`),
            other: textIn(data, `terms.${language}.${term}.other`),
          },
        ]);
        return procedures.tenants.changeTerms.mutate({
          tenant,
          revision: newest,
          terms: { ...terms, [language]: Object.fromEntries(written) },
        });
      }}
    >
      {({ errorOf }) => (
        <>
          <div ref={list} tabIndex={-1} className="own-words">
            {chosen.length === 0 && <p className="muted">{t("none")}</p>}
            {words
              .filter(({ term }) => chosen.includes(term))
              .map(({ term, one, other }) => (
                <fieldset key={term} className="form-part ruled">
                  <legend lang={lang}>{one}</legend>
                  <div className="form-line">
                    {(["one", "other"] as const).map((form) => (
                      <TextInput
                        key={form}
                        locale={locale}
                        name={`terms.${language}.${term}.${form}`}
                        label={t(form)}
                        lang={lang}
                        placeholder={form === "one" ? one : other}
                        defaultValue={own[term]?.[form]}
                        error={errorOf(`terms.${language}.${term}.${form}`)}
                        autoComplete="off"
                      />
                    ))}
                  </div>
                  <Button kind="plain" icon="remove" onClick={() => remove(term)}>
                    {t("remove")}
                    <span className="visually-hidden" lang={lang}>{`: ${one}`}</span>
                  </Button>
                </fieldset>
              ))}
          </div>
          <div className="list-search">
            <Select
              locale={locale}
              name="next"
              label={t("add")}
              need="silent"
              value={next}
              onChange={(event) => setNext(event.target.value)}
              options={words
                .filter(({ term }) => !chosen.includes(term))
                .map(({ term, one }) => ({ value: term, label: one, lang }))}
            />
            <Button icon="plus" onClick={add}>
              {t("addButton")}
            </Button>
          </div>
        </>
      )}
    </SavingForm>
  );
}
