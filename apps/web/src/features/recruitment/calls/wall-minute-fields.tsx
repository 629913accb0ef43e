"use client";
import type { Locale } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { textIn } from "../../../client/forms/form-values.ts";

interface WallMinuteFieldsProps {
  readonly locale: Locale;
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly timeHint: string;
  readonly value?: { readonly day: string; readonly time: string };
  /** What the clock shows when nothing has been chosen. */
  readonly usual: string;
  readonly need?: "required" | "optional";
  readonly errorOf: (field: string) => string | undefined;
}

/** A day and a minute on the clocks of Finland. */
export function WallMinuteFields({ locale, name, day, time, timeHint, value, usual, need, errorOf }: WallMinuteFieldsProps) {
  return (
    <div className="wall-minute">
      <DateField
        locale={locale} name={`${name}.day`} label={day} need={need} defaultValue={value?.day}
        error={errorOf(`${name}.day`) ?? errorOf(name)}
      />
      <TextInput
        locale={locale} name={`${name}.time`} label={time} hint={timeHint} width="short"
        defaultValue={value?.time ?? usual} inputMode="numeric"
        need="silent" error={errorOf(`${name}.time`)}
      />
    </div>
  );
}

/** The day and the minute that were written; nothing where no day was. "9.30" is as good as "09:30". */
export function wallMinuteIn(data: FormData, name: string): { day: string; time: string } | undefined {
  const day = textIn(data, `${name}.day`);
  return day === "" ? undefined : { day, time: clockOf(textIn(data, `${name}.time`)) };
}

function clockOf(text: string): string {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, "0")}:${minutes}`;
}
