"use client";
import type { RouteKind, RouteStep } from "@raati/core/organisation/schema";
import type { Locale, LocalizedText } from "@raati/i18n";
import { Button, type Choice, FieldGroup, RadioGroup } from "@raati/ui";
import { useEffect, useRef, useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say, sayWith } from "../../../client/texts.ts";
import { localizedIn, optionalIn, textIn } from "../../../client/forms/form-values.ts";
import { NamedForm, type NamedFormProps } from "../named-form.tsx";
import { type StepChoices, StepFields } from "./step-fields.tsx";

interface RouteFormProps extends StepChoices, NamedFormProps {
  /** Left out for a new one. */
  readonly values?: {
    readonly revision: number;
    readonly kind: RouteKind;
    readonly name: LocalizedText;
    readonly steps: readonly RouteStep[];
  };
  readonly kinds: readonly Choice[];
}

interface Row {
  readonly key: number;
  readonly step: RouteStep | undefined;
}

/** A route: what travels on it and through whom, in order. Steps are moved with buttons, so no mouse is needed. */
export function RouteForm({ texts, tenant, id, values, kinds, back, ...choices }: RouteFormProps) {
  const t = (key: string) => say(texts, key);
  const { locale, languages } = choices;
  const { addRoute, changeRoute } = procedures.organisation;
  const [rows, setRows] = useState<readonly Row[]>(
    (values?.steps ?? [undefined]).map((step, key) => ({ key, step })),
  );
  const [said, setSaid] = useState("");
  const used = useRef(rows.length);
  // A row that moves takes the focus of its button along, which browsers lose otherwise.
  const refocus = useRef<string>(undefined);
  useEffect(() => {
    if (refocus.current !== undefined) document.getElementById(refocus.current)?.focus();
    refocus.current = undefined;
  }, [rows]);
  const add = () => setRows([...rows, { key: used.current++, step: undefined }]);
  const move = (from: number, by: -1 | 1) => {
    const moved = [...rows];
    [moved[from], moved[from + by]] = [moved[from + by]!, moved[from]!];
    const goesOn = moved[from + 2 * by] !== undefined;
    refocus.current = `${goesOn === (by === 1) ? "down" : "up"}-${rows[from]!.key}`;
    setRows(moved);
    setSaid(sayWith(texts, "moved", { place: from + by + 1 }));
  };
  const remove = (key: number) => {
    refocus.current = "add-step";
    setRows(rows.filter((row) => row.key !== key));
  };
  return (
    <NamedForm
      locale={locale} texts={texts} languages={languages} values={values} back={back}
      send={(data, newest) => {
        const told = {
          tenant,
          name: localizedIn(data, "name", languages),
          steps: rows.map((_, index) => stepIn(data, index, languages)),
        };
        return values
          ? changeRoute.mutate({ ...told, route: id, revision: newest })
          : addRoute.mutate({ ...told, id, kind: textIn(data, "kind") as RouteKind });
      }}
      before={({ errorOf }) => !values && (
        <RadioGroup locale={locale} name="kind" label={t("kind")} options={kinds} error={errorOf("kind")} />
      )}
    >
      {({ errorOf }) => (
        <FieldGroup
          locale={locale}
          name="steps"
          label={t("steps")}
          hint={t("stepsHint")}
          error={errorOf("steps")}
          need="silent"
        >
          <ol className="step-list" role="list" id="field-steps" tabIndex={-1}>
            {rows.map(({ key, step }, index) => (
              <li key={key}>
                <p className="step-number">
                  {t("step")} {index + 1}
                </p>
                <StepFields {...choices} texts={texts} name={`steps.${index}`} step={step} errorOf={errorOf} />
                <div className="doings">
                  {index > 0 && (
                    <StepButton id={`up-${key}`} text={t("up")} at={index} onPress={() => move(index, -1)} />
                  )}
                  {index < rows.length - 1 && (
                    <StepButton id={`down-${key}`} text={t("down")} at={index} onPress={() => move(index, 1)} />
                  )}
                  {rows.length > 1 && (
                    <StepButton id={`remove-${key}`} text={t("remove")} at={index} onPress={() => remove(key)} />
                  )}
                </div>
              </li>
            ))}
          </ol>
          <Button id="add-step" icon="plus" onClick={add}>
            {t("addStep")}
          </Button>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </FieldGroup>
      )}
    </NamedForm>
  );
}

interface StepButtonProps {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly onPress: () => void;
}

function StepButton({ id, text, at, onPress }: StepButtonProps) {
  return (
    <Button id={id} kind="plain" onClick={onPress}>
      {text}
      <span className="visually-hidden">{` ${at + 1}`}</span>
    </Button>
  );
}

function stepIn(data: FormData, index: number, languages: readonly Locale[]): RouteStep {
  const name = `steps.${index}`;
  const to = textIn(data, `${name}.to`) as RouteStep["to"];
  if (to === "unit") return { to, unitId: textIn(data, `${name}.unitId`) };
  if (to === "body") return { to, bodyId: textIn(data, `${name}.bodyId`) };
  return { to, name: localizedIn(data, `${name}.name`, languages), email: optionalIn(data, `${name}.email`) };
}
