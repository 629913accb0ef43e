"use client";
import type { StaffRole } from "@raati/core/kernel/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, type Choice, Select, TextArea, TextInput } from "@raati/ui";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { listIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import type { PersonFieldsProps } from "../person-fields.tsx";

interface InviteFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  /** Made with the page: the same form sent twice invites once. */
  readonly id: string;
  readonly languages: PersonFieldsProps["languages"];
  /** The language that the mail is most likely read in. */
  readonly language: Locale;
  readonly roles: readonly Choice[];
  readonly then: string;
}

/** Invites somebody to work in the organisation. The mail leaves at once, in the language that is chosen here. */
export function InviteForm({ locale, texts, tenant, id, languages, language, roles, then }: InviteFormProps) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale}
      save={t("send")}
      saved=""
      then={then}
      note={t("note")}
      back={{ href: then, text: t("back") }}
      send={(data) =>
        procedures.people.invitations.invite.mutate({
          tenant,
          id,
          name: textIn(data, "name"),
          email: textIn(data, "email"),
          language: textIn(data, "language") as Locale,
          roles: listIn(data, "roles") as StaffRole[],
          message: optionalIn(data, "message"),
        })
      }
    >
      {({ errorOf }) => (
        <>
          <TextInput locale={locale} name="name" label={t("name")} autoComplete="off" error={errorOf("name")} />
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t("email")}
            autoComplete="off"
            error={errorOf("email")}
          />
          <Select
            locale={locale}
            name="language"
            label={t("language")}
            options={languages}
            empty={false}
            defaultValue={language}
            error={errorOf("language")}
          />
          <CheckboxGroup locale={locale} name="roles" label={t("roles")} options={roles} error={errorOf("roles")} />
          <TextArea
            locale={locale}
            name="message"
            label={t("message")}
            hint={t("messageHint")}
            need="optional"
            limit={1000}
            error={errorOf("message")}
          />
        </>
      )}
    </SavingForm>
  );
}
