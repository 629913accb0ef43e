"use client";
import type { TenantSettingsView } from "@raati/core/tenants/schema";
import { Checkbox, TextInput } from "@raati/ui";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { isTicked, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import type { SettingsFormProps } from "./settings-form.ts";

interface SignInSettingsFormProps extends SettingsFormProps {
  readonly values: TenantSettingsView["signIn"] & { readonly demandsSecondFactor: boolean };
  /** What the organisation's own service must know: where it sends people back to. */
  readonly returnAddress: string;
}

/** Links by mail, the organisation's own service, the second factor. The service's secret is never shown again. */
export function SignInSettingsForm({
  locale,
  tenant,
  revision,
  texts,
  values,
  returnAddress,
}: SignInSettingsFormProps) {
  const t = (key: string) => say(texts, key);
  const { oidc } = values;
  const [own, setOwn] = useState(oidc !== undefined);
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      send={(data, newest) =>
        procedures.tenants.changeSignIn.mutate({
          tenant,
          revision: newest,
          demandsSecondFactor: isTicked(data, "demandsSecondFactor"),
          magicLink: isTicked(data, "magicLink"),
          oidc: own ? serviceIn(data) : null,
        })
      }
    >
      {({ errorOf }) => {
        const field = (name: string, value?: string) => ({
          locale,
          name: `oidc.${name}`,
          label: t(`${name}.label`),
          hint: texts[`${name}.hint`],
          defaultValue: value,
          error: errorOf(`oidc.${name}`),
          autoComplete: "off",
        });
        return (
          <>
            <Checkbox
              locale={locale}
              name="magicLink"
              label={t("magicLink.label")}
              hint={t("magicLink.hint")}
              need="silent"
              defaultChecked={values.magicLink}
              error={errorOf("magicLink")}
            />
            <Checkbox
              locale={locale}
              name="own"
              label={t("own.label")}
              hint={t("own.hint")}
              need="silent"
              checked={own}
              onChange={setOwn}
            />
            {own && (
              <fieldset className="form-part">
                <legend>{t("own.legend")}</legend>
                <p>
                  {t("returnAddress")}
                  <br />
                  <span className="secret" translate="no">
                    {returnAddress}
                  </span>
                </p>
                <TextInput {...field("issuer", oidc?.issuer)} type="url" />
                <TextInput {...field("clientId", oidc?.clientId)} />
                <TextInput
                  {...field("clientSecret")}
                  type="password"
                  need={oidc ? "optional" : "required"}
                  hint={oidc ? t("clientSecret.kept") : undefined}
                />
                <TextInput {...field("label", oidc?.label)} width="medium" />
                <Checkbox
                  locale={locale}
                  name="oidc.admitsStrangers"
                  label={t("admitsStrangers.label")}
                  hint={t("admitsStrangers.hint")}
                  need="silent"
                  defaultChecked={oidc?.admitsStrangers ?? false}
                />
              </fieldset>
            )}
            <Checkbox
              locale={locale}
              name="demandsSecondFactor"
              label={t("demandsSecondFactor.label")}
              hint={t("demandsSecondFactor.hint")}
              need="silent"
              defaultChecked={values.demandsSecondFactor}
              error={errorOf("demandsSecondFactor")}
            />
          </>
        );
      }}
    </SavingForm>
  );
}

function serviceIn(data: FormData) {
  return {
    issuer: textIn(data, "oidc.issuer"),
    clientId: textIn(data, "oidc.clientId"),
    clientSecret: optionalIn(data, "oidc.clientSecret"),
    label: textIn(data, "oidc.label"),
    admitsStrangers: isTicked(data, "oidc.admitsStrangers"),
  };
}
