"use client";
import { callFromBrowser } from "@raati/core/plugins/browser";
import type { Locale } from "@raati/i18n";
import { FormActions, Notice, RadioGroup } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useState } from "react";

type State = "not-asked" | "asked" | "given" | "withdrawn";
type Said = Exclude<State, "not-asked">;
type Way = "paper" | "phone" | "meeting" | "message";

export interface ConsentTexts {
  readonly states: Readonly<Record<State, string>>;
  /** How the guardian said so, as it stands in a sentence. */
  readonly by: Readonly<Record<Way, string>>;
  readonly choices: Readonly<Record<Said, string>>;
  readonly ways: Readonly<Record<Way, string>>;
  readonly record: string;
  readonly answer: string;
  readonly answerMissing: string;
  readonly how: string;
  readonly howMissing: string;
  readonly save: string;
  readonly saved: string;
  readonly lost: string;
}

interface Now { readonly state: State; readonly way: Way | undefined; readonly day: string | undefined }

interface ConsentFormProps {
  readonly locale: Locale;
  readonly place: { readonly tenant: string; readonly panel: string };
  readonly person: string;
  readonly name: string;
  readonly now: Now;
  readonly texts: ConsentTexts;
}

/** How it stands with one guardian's consent, and the form that writes down a question, a yes, or a yes taken back. */
export function ConsentForm({ locale, place, person, name, now: first, texts }: ConsentFormProps) {
  const [now, setNow] = useState(first);
  const [saved, setSaved] = useState(false);
  const [chosen, setChosen] = useState("");
  const ids = { state: `state-${person}`, way: `way-${person}` };
  const record = async (data: FormData) => {
    setSaved(false);
    const [state, way] = [data.get("state") as Said | null, data.get("way") as Way | null];
    if (!state) return [{ field: "state", id: ids.state, message: texts.answerMissing }];
    // What was chosen before the script came asks for the rest now.
    setChosen(state);
    if (state !== "asked" && !way) return [{ field: "way", id: ids.way, message: texts.howMissing }];
    const answer = await callFromBrowser(
      "family-services", "recordConsent", { ...place, person, state, ...(way && { way }) },
    );
    if (!answer.ok) return problemsOf(answer, ids, texts.lost);
    // The day is the server's to say: it stands here when the page is opened again.
    setNow({ state, way: way ?? undefined, day: undefined });
    setSaved(true);
    return undefined;
  };
  return (
    <>
      <p>{[texts.states[now.state], now.way && texts.by[now.way], now.day].filter(Boolean).join(", ")}</p>
      {saved && <Notice kind="success" live title={texts.saved} />}
      <details className="more">
        <summary>{texts.record}<span className="visually-hidden">: {name}</span></summary>
        <Form locale={locale} onSubmit={record} label={`${texts.record}: ${name}`}>
          {({ errorOf }) => (
            <>
              <RadioGroup
                locale={locale} name="state" id={ids.state} label={texts.answer} error={errorOf("state")}
                onChange={setChosen} options={choicesOf(texts.choices)}
              />
              {chosen !== "" && chosen !== "asked" && (
                <RadioGroup
                  locale={locale} name="way" id={ids.way} label={texts.how} error={errorOf("way")}
                  options={choicesOf(texts.ways)}
                />
              )}
              <FormActions><SubmitButton locale={locale} kind="secondary">{texts.save}</SubmitButton></FormActions>
            </>
          )}
        </Form>
      </details>
    </>
  );
}

const choicesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

interface Refused {
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** What the server refused, at the field that it names. */
function problemsOf({ message, fields = [] }: Refused, ids: Readonly<Record<string, string>>, lost: string) {
  if (fields.length === 0) return [{ message: message ?? lost }];
  return fields.map(({ path, message: text }) =>
    (path in ids ? { field: path, id: ids[path]!, message: text } : { message: text }));
}
