"use client";
import type { Locale } from "@raati/i18n";
import { Checkbox, Notice, Select, type SelectOption } from "@raati/ui";
import { given, isTicked, optionalIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import type { DeedFormProps } from "./deed-form-props.ts";

/** Sends an adopted statement along one of the organisation's routes (E7). */
export function SendForm(
  { locale, texts, target, done, back, routes }: DeedFormProps & { readonly routes: readonly SelectOption[] },
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} save={t("send")} saved={t("sent")} note={t("note")} then={done} back={back}
      send={(data) => procedures.statements.send.mutate(given({ ...target, routeId: optionalIn(data, "routeId") }))}
    >
      {({ errorOf }) => (
        <>
          {routes.length === 0 && <Notice kind="warning" title={t("noRoutes")}><p>{t("noRoutesText")}</p></Notice>}
          <Select
            locale={locale} name="routeId" label={t("route")} hint={t("routeHint")} options={routes}
            defaultValue={routes.length === 1 ? routes[0]!.value : undefined} error={errorOf("routeId") ?? errorOf("steps")}
          />
        </>
      )}
    </SavingForm>
  );
}

const EASY: readonly Locale[] = ["fi-plain"];

/** Publishes an adopted statement, with its easy version or with the word that it comes later (E9). */
export function PublishForm(
  { locale, texts, target, done, back, published }: DeedFormProps & { readonly published: boolean }
) {
  const t = (key: string) => say(texts, key);
  return (
    <SavingForm
      locale={locale} languages={EASY} save={t(published ? "add" : "send")} saved={t("sent")} note={t("note")} then={done}
      back={back}
      send={(data) => procedures.statements.publish.mutate(given({
        ...target, easyText: optionalLocalizedIn(data, "easyText", EASY), easyLater: isTicked(data, "easyLater"),
      }))}
    >
      {({ errorOf }) => (
        <>
          <LocalizedField
            locale={locale} languages={EASY} name="easyText" label={t("easyText")} hint={t("easyHint")} long limit={8000}
            errorOf={(field) => errorOf(field) ?? errorOf("easyText")} optional
          />
          {!published && <Checkbox locale={locale} name="easyLater" label={t("easyLater")} hint={t("easyLaterHint")} />}
        </>
      )}
    </SavingForm>
  );
}
