"use client";
import type { Locale } from "@raati/i18n";
import { Button, CheckboxGroup, fieldId, TextInput } from "@raati/ui";
import { useEffect, useRef } from "react";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { useRows } from "../../../client/forms/use-rows.ts";
import type { Named } from "../manage/coordinator-form.tsx";
import { slugOf } from "./slug-of.ts";

interface PanelDraftsProps {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly texts: SectionTexts;
  readonly errorOf: (field: string) => string | undefined;
  readonly areas: readonly Named[];
  /** An id for each panel that may be founded, made with the page. */
  readonly ids: readonly string[];
}

/** The panels that are founded together, one for each client group (A1). */
export function PanelDrafts(props: PanelDraftsProps) {
  const { rows, add, remove } = useRows(1);
  const t = (key: string) => say(props.texts, key);
  return (
    <div>
      {rows.map((key, index) => (
        <PanelDraft key={key} {...props} id={props.ids[key] ?? ""} index={index} alone={rows.length === 1}
          onRemove={() => remove(key)} />
      ))}
      {rows.length < Math.min(20, props.ids.length) && <Button icon="plus" onClick={add}>{t("addPanel")}</Button>}
    </div>
  );
}

interface PanelDraftProps extends PanelDraftsProps {
  readonly id: string;
  readonly index: number;
  readonly alone: boolean;
  readonly onRemove: () => void;
}

function PanelDraft({ locale, languages, texts, errorOf, areas, id, index, alone, onRemove }: PanelDraftProps) {
  const t = (key: string) => say(texts, key);
  const at = `panels.${index}`;
  const shared = { locale, languages, errorOf };
  const address = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLFieldSetElement>(null);
  /** The address follows the name until somebody has written one. */
  useEffect(() => {
    const name = part.current?.querySelector<HTMLInputElement>(`[id="${fieldId(`${at}.name.${languages[0]}`)}"]`);
    const suggest = () => {
      if (name && address.current?.value === "") address.current.value = slugOf(name.value);
    };
    name?.addEventListener("change", suggest);
    // Somebody may have been faster than this script, and is not told of again.
    if (name !== document.activeElement) suggest();
    return () => name?.removeEventListener("change", suggest);
  }, [at, languages]);
  return (
    <fieldset className="part" ref={part}>
      <legend className="visually-hidden">{`${t("panel")} ${index + 1}`}</legend>
      <input type="hidden" name={`${at}.id`} value={id} />
      <div className="part-head">
        <h2>{`${t("panel")} ${index + 1}`}</h2>
        {!alone && <Button kind="plain" icon="remove" onClick={onRemove}>{t("removePanel")}</Button>}
      </div>
      <LocalizedField {...shared} name={`${at}.name`} label={t("name")} />
      <TextInput locale={locale} name={`${at}.slug`} label={t("slug")} hint={t("slugHint")} error={errorOf(`${at}.slug`)}
        width="medium" ref={address} />
      <LocalizedField {...shared} name={`${at}.clientGroup`} label={t("clientGroup")} hint={t("clientGroupHint")} optional />
      <LocalizedField {...shared} name={`${at}.task`} label={t("task")} hint={t("taskHint")} long limit={8000} />
      {areas.length > 0 && (
        <CheckboxGroup
          locale={locale} name={`${at}.areaIds`} label={t("areas")} need="optional"
          options={areas.map((area) => ({ value: area.id, label: area.name }))}
          error={errorOf(`${at}.areaIds`)}
        />
      )}
    </fieldset>
  );
}
