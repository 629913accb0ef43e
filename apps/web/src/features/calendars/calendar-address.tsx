"use client";
import type { Locale } from "@raati/i18n";
import { ButtonRow, Sheet } from "@raati/ui";
import { useState } from "react";
import { CopyButton } from "../../client/copy-button.tsx";
import { GivenButton } from "../../client/forms/given-button.tsx";
import { procedures } from "../../client/procedures.ts";
import { say, type SectionTexts } from "../../client/texts.ts";

interface CalendarAddressProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** Whether there is an address already. */
  readonly living: boolean;
}

/** Makes and stops the reader's own calendar address. It is shown once, right after it was made. */
export function CalendarAddress({ locale, texts, tenant, living }: CalendarAddressProps) {
  const t = (key: string) => say(texts, key);
  const [address, setAddress] = useState<string>();
  const ask = (name: string) => ({ title: t(`${name}.title`), text: t(`${name}.text`), keep: t(`${name}.keep`) });
  return (
    <>
      {address !== undefined && (
        <div role="status">
          <Sheet kind="urgent" title={t("yours")}>
            <p>{t("once")}</p>
            <p><code className="secret">{address}</code></p>
            <ButtonRow>
              <CopyButton text={address} label={t("copy")} copied={t("copied")} notCopied={t("notCopied")} />
            </ButtonRow>
            <p>{t("how")}</p>
          </Sheet>
        </div>
      )}
      <div className="doings">
        <GivenButton
          locale={locale} kind={living ? "secondary" : "primary"} label={t(living ? "again" : "make")}
          confirm={living ? ask("againSure") : undefined}
          give={async () => setAddress((await procedures.meetings.calendars.make.mutate({ tenant })).address)}
        />
        {living && (
          <GivenButton
            locale={locale} label={t("revoke")} confirm={{ ...ask("revokeSure"), danger: true }}
            give={async () => {
              await procedures.meetings.calendars.revoke.mutate({ tenant });
              setAddress(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}
