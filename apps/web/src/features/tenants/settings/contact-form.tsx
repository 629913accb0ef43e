"use client";
import type { TenantSettingsView } from "@raati/core/tenants/schema";
import type { Locale } from "@raati/i18n";
import { TextInput } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { localizedIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import type { SettingsFormProps } from "./settings-form.ts";

interface ContactFormProps extends SettingsFormProps {
  readonly languages: readonly Locale[];
  readonly values: Pick<TenantSettingsView, "contact" | "dataProtectionOfficer" | "accessibility">;
}

/** Contact, data protection officer and accessibility statement. A part that is left blank as a whole is taken away. */
export function ContactForm({ locale, tenant, revision, texts, languages, values }: ContactFormProps) {
  const t = (key: string) => say(texts, key);
  const { contact, dataProtectionOfficer, accessibility } = values;
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      languages={languages}
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) =>
        procedures.tenants.changeContact.mutate({
          tenant,
          revision: newest,
          contact: contactIn(data, languages),
          dataProtectionOfficer: officerIn(data),
          accessibility: statementIn(data, languages),
        })
      }
    >
      {({ errorOf }) => {
        const field = (name: string, label: string, value: string | undefined) => ({
          locale,
          name,
          label: t(label),
          defaultValue: value,
          error: errorOf(name),
          need: "optional" as const,
        });
        return (
          <>
            <fieldset className="form-part">
              <legend>{t("contact")}</legend>
              <LocalizedField
                locale={locale}
                languages={languages}
                name="contact.unit"
                label={t("unit")}
                hint={t("unitHint")}
                values={contact?.unit}
                errorOf={errorOf}
                optional
              />
              <TextInput {...field("contact.email", "email", contact?.email)} type="email" />
              <TextInput {...field("contact.phone", "phone", contact?.phone)} type="tel" width="medium" />
            </fieldset>
            <fieldset className="form-part">
              <legend>{t("officer")}</legend>
              <TextInput
                {...field("dataProtectionOfficer.email", "email", dataProtectionOfficer?.email)}
                type="email"
                hint={t("officerHint")}
              />
              <TextInput
                {...field("dataProtectionOfficer.phone", "phone", dataProtectionOfficer?.phone)}
                type="tel"
                width="medium"
              />
            </fieldset>
            <fieldset className="form-part">
              <legend>{t("accessibility")}</legend>
              <LocalizedField
                locale={locale}
                languages={languages}
                name="accessibility.text"
                label={t("statement")}
                hint={t("statementHint")}
                values={accessibility?.text}
                errorOf={errorOf}
                long
                limit={10_000}
                optional
              />
              <DateField
                locale={locale}
                name="accessibility.reviewedOn"
                label={t("reviewedOn")}
                hint={t("reviewedHint")}
                need="optional"
                defaultValue={accessibility?.reviewedOn}
                error={errorOf("accessibility.reviewedOn")}
              />
            </fieldset>
          </>
        );
      }}
    </SavingForm>
  );
}

function contactIn(data: FormData, languages: readonly Locale[]) {
  const unit = localizedIn(data, "contact.unit", languages);
  const [email, phone] = [textIn(data, "contact.email"), optionalIn(data, "contact.phone")];
  return Object.keys(unit).length === 0 && email === "" && phone === undefined ? null : { unit, email, phone };
}

function officerIn(data: FormData) {
  const [email, phone] = [
    textIn(data, "dataProtectionOfficer.email"),
    optionalIn(data, "dataProtectionOfficer.phone"),
  ];
  return email === "" && phone === undefined ? null : { email, phone };
}

function statementIn(data: FormData, languages: readonly Locale[]) {
  const text = localizedIn(data, "accessibility.text", languages);
  const reviewedOn = textIn(data, "accessibility.reviewedOn");
  return Object.keys(text).length === 0 && reviewedOn === "" ? null : { text, reviewedOn };
}
