"use client";
import type { Locale } from "@raati/i18n";
import { Button, Checkbox, Select } from "@raati/ui";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { SavingForm } from "../../../client/saving-form.tsx";
import { say } from "../../../client/texts.ts";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { type FoundPerson, PersonSearch } from "../forms/person-search.tsx";
import type { RoleChoice } from "./member-change-form.tsx";
import type { PanelFormProps } from "./panel-target.ts";

interface InviteFormProps extends PanelFormProps {
  readonly term: string;
  /** Ids for the invitations, made with the page: the same form sent twice invites once. */
  readonly ids: readonly string[];
  /** Kinds of seats, with how many of each are free in their names. */
  readonly seats: readonly { readonly id: string; readonly name: string; readonly lang: Locale }[];
  readonly roles: readonly RoleChoice[];
  readonly then: string;
  /** What is confirmed about the age; undefined where members may be of any age. */
  readonly ageText?: string | undefined;
}

/** Invites several people at once: whom, to which seat, in which role. All are invited or none. */
export function InviteForm({ locale, texts, target, term, ids, seats, roles, then, ageText }: InviteFormProps) {
  const t = (key: string) => say(texts, key);
  const [people, setPeople] = useState<readonly (FoundPerson & { readonly invitation: string })[]>([]);
  const unused = ids.find((id) => !people.some(({ invitation }) => invitation === id));
  const invitationsIn = (data: FormData) => people.map(({ id, invitation }, index) => ({
    id: invitation, personId: id, seat: textIn(data, `invitations.${index}.seat`),
    roles: [textIn(data, `invitations.${index}.roles`)],
    ...(isTicked(data, `invitations.${index}.ageConfirmed`) && { ageConfirmed: true }),
  }));
  return (
    <SavingForm
      locale={locale} save={t("send")} note={t("note")} then={then} back={{ href: then, text: t("cancel") }}
      check={() => (people.length > 0 ? [] : [{ field: "search", message: t("nobody") }])}
      send={(data) => procedures.panels.members.invite.mutate({ ...target, term, invitations: invitationsIn(data) })}
    >
      {({ errorOf }) => (
        <>
          <PersonSearch
            locale={locale} texts={texts} tenant={target.tenant} name="search" error={errorOf("search")}
            taken={people.map(({ id }) => id)}
            onChoose={(person) => unused !== undefined && setPeople([...people, { ...person, invitation: unused }])}
          />
          {people.map(({ id, name }, index) => (
            <fieldset key={id} className="part">
              <legend className="visually-hidden">{name}</legend>
              <div className="part-head">
                <h2>{name}</h2>
                <Button kind="plain" icon="remove" onClick={() => setPeople(people.filter((one) => one.id !== id))}>
                  {t("remove")}<span className="visually-hidden">{`: ${name}`}</span>
                </Button>
              </div>
              <Select
                locale={locale} name={`invitations.${index}.seat`} label={t("seat")}
                defaultValue={seats.length === 1 ? seats[0]!.id : ""}
                options={seats.map((seat) => ({ value: seat.id, label: seat.name, lang: seat.lang.slice(0, 2) }))}
                error={errorOf(`invitations.${index}.seat`) ?? errorOf(`invitations.${index}.personId`)}
              />
              <Select
                locale={locale} name={`invitations.${index}.roles`} label={t("role")} empty={false}
                defaultValue={roles[0]?.id}
                options={roles.map((role) => ({ value: role.id, label: role.name }))}
                error={errorOf(`invitations.${index}.roles`)}
              />
              {ageText && (
                <Checkbox
                  locale={locale} name={`invitations.${index}.ageConfirmed`} label={ageText} need="silent"
                  error={errorOf(`invitations.${index}.ageConfirmed`)}
                />
              )}
            </fieldset>
          ))}
        </>
      )}
    </SavingForm>
  );
}
