"use client";
import type { Locale } from "@raati/i18n";
import { Button } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { listIn } from "../../../client/forms/form-values.ts";
import { useRows } from "../../../client/forms/use-rows.ts";

interface MeetingDaysFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly id: string;
  readonly revision: number;
  /** "YYYY-MM-DD", in order; those of the past are kept without being shown. */
  readonly days: readonly string[];
  readonly past: readonly string[];
}

/** When a body meets next: one row for each day, as many as are known. */
export function MeetingDaysForm({ locale, texts, tenant, id, revision, days, past }: MeetingDaysFormProps) {
  const t = (key: string) => say(texts, key);
  const { rows, add, remove } = useRows(Math.max(1, days.length));
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="secondary"
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) => {
        const given = rows.flatMap((key) => listIn(data, `days.${key}`));
        return procedures.organisation.setMeetingDays.mutate({
          tenant,
          body: id,
          revision: newest,
          days: [...past, ...given],
        });
      }}
    >
      {({ errorOf }) => (
        <div className="day-rows">
          {rows.map((key, index) => (
            <div key={key}>
              <DateField
                locale={locale}
                name={`days.${key}`}
                label={
                  <>
                    {t("day")} {index + 1}
                  </>
                }
                need="silent"
                defaultValue={days[key]}
                error={errorOf(`days.${past.length + index}`)}
              />
              <Button kind="plain" icon="remove" onClick={() => remove(key)}>
                {t("remove")}
                <span className="visually-hidden">{` ${index + 1}`}</span>
              </Button>
            </div>
          ))}
          <div>
            <Button icon="plus" onClick={add}>
              {t("add")}
            </Button>
          </div>
        </div>
      )}
    </SavingForm>
  );
}
