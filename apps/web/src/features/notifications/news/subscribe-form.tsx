"use client";
import type { Locale } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { procedures } from "../../../client/procedures.ts";
import { textIn } from "../../../client/forms/form-values.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, type SectionTexts } from "../../../client/texts.ts";

interface SubscribeFormProps { readonly locale: Locale; readonly tenant: string; readonly words: SectionTexts }

/** One field: the address. What happens next is said where it was pressed. */
export function SubscribeForm({ locale, tenant, words }: SubscribeFormProps) {
  return (
    <SavingForm
      locale={locale} save={say(words, "send")} saved={say(words, "sent")} note={say(words, "note")}
      send={(data) => procedures.notifications.news.subscribe.mutate({ tenant, email: textIn(data, "email") })}
    >
      {({ errorOf }) => (
        <TextInput
          locale={locale} name="email" type="email" autoComplete="email" label={say(words, "email")}
          hint={say(words, "hint")}
          error={errorOf("email")}
        />
      )}
    </SavingForm>
  );
}
