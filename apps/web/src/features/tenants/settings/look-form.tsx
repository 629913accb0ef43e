"use client";
import type { Locale } from "@raati/i18n";
import { checkTheme, controlAttributes, Field, isHexColour, Notice, type Theme, type WeakPair } from "@raati/ui";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import { FileField } from "../../files/file-field.tsx";
import { logoAddress } from "../../files/file-address.ts";
import { ColourPreview } from "./colour-preview.tsx";
import type { SettingsFormProps } from "./settings-form.ts";

interface LookFormProps extends SettingsFormProps {
  readonly theme: Theme;
  readonly logo: string | null;
  readonly fileTexts: SectionTexts;
}

const FIELDS = [
  ["accentLight", "light"],
  ["accentDark", "dark"],
] as const;

/** Two colours, shown at work while they are chosen. A pair that cannot be read is named before it is saved. */
export function LookForm({ locale, tenant, revision, texts, theme: first, logo: stored, fileTexts }: LookFormProps) {
  const t = (key: string) => say(texts, key);
  const [theme, setTheme] = useState(first);
  const [logo, setLogo] = useState(stored);
  const check = isHexColour(theme.accentLight) && isHexColour(theme.accentDark) ? checkTheme(theme) : undefined;
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={t("save")}
      saved={t("saved")}
      send={(_, newest) => procedures.tenants.changeTheme.mutate({ tenant, revision: newest, theme, logo })}
    >
      {({ errorOf }) => (
        <>
          {FIELDS.map(([name, scheme]) => {
            const field = {
              locale,
              name: `theme.${name}`,
              label: t(name),
              hint: t("hint"),
              error: errorOf(`theme.${name}`),
            };
            const change = (colour: string) => setTheme({ ...theme, [name]: colour });
            return (
              <div key={name}>
                <Field {...field}>
                  <div className="colour-line">
                    <input
                      type="color"
                      aria-label={t(`pick.${scheme}`)}
                      value={isHexColour(theme[name]) ? theme[name] : "#000000"}
                      onChange={(event) => change(event.target.value)}
                    />
                    <input
                      {...controlAttributes(field)}
                      className="control"
                      value={theme[name]}
                      onChange={(event) => change(event.target.value.trim())}
                      autoComplete="off"
                      spellCheck={false}
                      maxLength={7}
                    />
                  </div>
                </Field>
              </div>
            );
          })}
          <FileField locale={locale} tenant={tenant} texts={fileTexts} name="logo" label={t("logo")} kinds="pictures"
            need="optional"
            error={errorOf("logo")} onChange={(id) => setLogo(id ?? null)}
            {...(stored !== null && { current: { id: stored, name: t("logo"), href: logoAddress(tenant, stored) } })} />
          <h2>{t("preview")}</h2>
          <div className="previews">
            {FIELDS.map(([name, scheme]) => (
              <ColourPreview key={name} scheme={scheme} colour={theme[name]} theme={first} texts={texts} />
            ))}
          </div>
          <div role="status">
            {check?.ok === false && !FIELDS.some(([name]) => errorOf(`theme.${name}`)) && (
              <Notice kind="warning" title={t("weak")}>
                <ul>
                  {check.pairs.map((pair) => (
                    <li key={pair.scheme + pair.foreground + pair.background}>{pairText(pair, texts, locale)}</li>
                  ))}
                </ul>
              </Notice>
            )}
          </div>
        </>
      )}
    </SavingForm>
  );
}

/** "Dark page: the colour / the page's ground 2.31 : 1. At least needed is 4.5 : 1." */
function pairText(
  { scheme, foreground, background, ratio, needed }: WeakPair,
  texts: SectionTexts,
  locale: Locale,
): string {
  const number = new Intl.NumberFormat(locale === "fi-plain" ? "fi" : locale);
  return sayWith(texts, "needed", {
    page: say(texts, `scheme.${scheme}`),
    colours: `${say(texts, `colour.${foreground}`)} / ${say(texts, `colour.${background}`)}`,
    ratio: number.format(ratio), needed: number.format(needed),
  });
}
