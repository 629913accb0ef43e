"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, RadioGroup, Select, type SelectOption, TextInput } from "@raati/ui";
import { DateField, type FormState } from "@raati/ui/client";
import { useState } from "react";
import { say, type SectionTexts } from "../texts.ts";
import { isTicked, numberIn, optionalIn, textIn } from "./form-values.ts";

interface AgreedFieldsProps {
  readonly locale: Locale;
  /** Texts `way`, `ways.meeting`, `ways.written`, `meeting`, `meetingHint` and `on`. */
  readonly texts: SectionTexts;
  readonly errorOf: FormState["errorOf"];
  /** Held meetings whose attendance is confirmed. */
  readonly meetings: readonly SelectOption[];
  /** "YYYY-MM-DD" */
  readonly today: string;
}

/** How a panel agreed (E6): in a recorded meeting, or in writing on a day. */
export function AgreedFields({ locale, texts, errorOf, meetings, today }: AgreedFieldsProps) {
  const t = (key: string) => say(texts, key);
  const [way, setWay] = useState(meetings.length > 0 ? "meeting" : "written");
  return (
    <>
      <RadioGroup
        locale={locale} name="way" label={t("way")} value={way} onChange={setWay} error={errorOf("way")}
        options={["meeting", "written"].map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      {way === "meeting" ? (
        <Select
          locale={locale} name="meetingId" label={t("meeting")} hint={t("meetingHint")} options={meetings}
          error={errorOf("meetingId")}
        />
      ) : <DateField locale={locale} name="on" label={t("on")} defaultValue={today} error={errorOf("on")} />}
    </>
  );
}

/** What `AgreedFields` asked. The field of the other way is not in the form, and so not in the answer. */
export function agreedIn(data: FormData) {
  return {
    way: textIn(data, "way") as "meeting" | "written", meetingId: optionalIn(data, "meetingId"), on: optionalIn(data, "on"),
  };
}

interface VoteFieldsProps<Part extends string> extends Pick<AgreedFieldsProps, "locale" | "texts" | "errorOf"> {
  /** Which votes are counted, by their names in the form and in the texts `votes.<part>`. */
  readonly parts: readonly Part[];
}

/** The votes, where the panel was not of one mind. */
export function VoteFields<Part extends string>({ locale, texts, errorOf, parts }: VoteFieldsProps<Part>) {
  const t = (key: string) => say(texts, key);
  const [voted, setVoted] = useState(false);
  return (
    <>
      <Checkbox locale={locale} name="voted" label={t("voted")} hint={t("votedHint")} checked={voted} onChange={setVoted} />
      {voted && (
        <div className="number-row">
          {parts.map((part) => (
            <TextInput
              key={part} locale={locale} name={`votes.${part}`} type="number" inputMode="numeric" min={0} width="short"
              label={t(`votes.${part}`)} defaultValue="0" error={errorOf(`votes.${part}`)}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** What `VoteFields` asked; nothing where the panel was of one mind. */
export function votesIn<Part extends string>(data: FormData, parts: readonly Part[]): Record<Part, number> | undefined {
  if (!isTicked(data, "voted")) return undefined;
  return Object.fromEntries(parts.map((part) => [part, numberIn(data, `votes.${part}`)])) as Record<Part, number>;
}
