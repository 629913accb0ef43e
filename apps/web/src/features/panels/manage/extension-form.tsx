"use client";
import { Button, Checkbox, RadioGroup, Select } from "@raati/ui";
import { DateField } from "@raati/ui/client";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { type FoundPerson, PersonSearch } from "../forms/person-search.tsx";
import type { RoleChoice } from "./member-change-form.tsx";
import type { PanelFormProps } from "./panel-target.ts";

interface ExtensionFormProps extends PanelFormProps {
  readonly term: string;
  readonly id: string;
  readonly roles: readonly RoleChoice[];
  readonly then: string;
  /** What is confirmed about the age; undefined where members may be of any age. */
  readonly ageText?: string | undefined;
}

/** Invites a peer worker or an expert by experience beside the seats, for good or for one meeting (B6). */
export function ExtensionForm({ locale, texts, target, term, id, roles, then, ageText }: ExtensionFormProps) {
  const t = (key: string) => say(texts, key);
  const [person, setPerson] = useState<FoundPerson | undefined>();
  const [kind, setKind] = useState("meeting");
  return (
    <SavingForm
      locale={locale} save={t("sendExtension")} note={t("extensionNote")} then={then}
      back={{ href: then, text: t("cancel") }}
      check={() => (person ? [] : [{ field: "personId", message: t("nobody") }])}
      send={(data) => procedures.panels.members.inviteExtension.mutate({
        ...target, id, term, personId: person!.id, roles: [textIn(data, "roles")],
        extension: kind === "meeting" ? { kind, day: textIn(data, "extension.day") } : { kind: "standing" },
        ...(isTicked(data, "ageConfirmed") && { ageConfirmed: true }),
      })}
    >
      {({ errorOf }) => (
        <>
          {person ? (
            <div className="part part-head">
              <h2 id="field-personId" tabIndex={-1}>{person.name}</h2>
              <Button kind="plain" onClick={() => setPerson(undefined)}>{t("another")}</Button>
              {errorOf("personId") && <p className="field-error">{errorOf("personId")}</p>}
            </div>
          ) : (
            <PersonSearch locale={locale} texts={texts} tenant={target.tenant} name="personId" error={errorOf("personId")}
              taken={[]} onChoose={setPerson} />
          )}
          <Select
            locale={locale} name="roles" label={t("role")} empty={false}
            options={roles.map((role) => ({ value: role.id, label: role.name }))}
            error={errorOf("roles") ?? errorOf("roles.0")}
          />
          <RadioGroup
            locale={locale} name="extension.kind" label={t("howLong")} value={kind} onChange={setKind}
            error={errorOf("extension.kind")}
            options={["meeting", "standing"].map((value) => ({ value, label: t(`howLong_${value}`),
            hint: t(`howLong_${value}Hint`) }))}
          />
          {kind === "meeting" && <DateField locale={locale} name="extension.day" label={t("day")}
            error={errorOf("extension.day")} />}
          {ageText && (
            <Checkbox locale={locale} name="ageConfirmed" label={ageText} need="silent" error={errorOf("ageConfirmed")} />
          )}
        </>
      )}
    </SavingForm>
  );
}
