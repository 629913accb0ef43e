"use client";
import type { Locale } from "@raati/i18n";
import { Button, Checkbox, FormActions, LinkButton, Select } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { isTicked, textIn } from "../../../client/forms/form-values.ts";
import { type FoundPerson, PersonSearch } from "../forms/person-search.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
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
  const router = useRouter();
  const [people, setPeople] = useState<readonly (FoundPerson & { readonly invitation: string })[]>([]);
  const unused = ids.find((id) => !people.some(({ invitation }) => invitation === id));
  const send = async (data: FormData) => {
    if (people.length === 0) return [{ field: "search", message: t("nobody") }];
    const invitations = people.map(({ id, invitation }, index) => ({
      id: invitation, personId: id, seat: textIn(data, `invitations.${index}.seat`),
        roles: [textIn(data, `invitations.${index}.roles`)],
        ...(isTicked(data, `invitations.${index}.ageConfirmed`) && { ageConfirmed: true }),
    }));
    const problems = await sendForm(() => procedures.panels.members.invite.mutate({ ...target, term, invitations }));
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  return (
    <Form locale={locale} onSubmit={send}>
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
          <FormActions note={t("note")}>
            <SubmitButton locale={locale}>{t("send")}</SubmitButton>
            <LinkButton kind="plain" href={then}>{t("cancel")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
