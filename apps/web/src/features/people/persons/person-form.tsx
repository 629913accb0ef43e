"use client";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { PersonFields, type PersonFieldsProps } from "../person-fields.tsx";
import { personIn } from "../person-values.ts";

interface PersonFormProps extends Pick<PersonFieldsProps, "locale" | "texts" | "languages" | "values" | "withNeeds"> {
  readonly tenant: string;
  readonly id: string;
  /** Left out for somebody new, whose id was made with the page. */
  readonly revision?: number;
  /** The section with the words of the buttons. */
  readonly own: SectionTexts;
  readonly then: string;
  readonly back: string;
}

/** Adds somebody, or changes what is known about somebody. */
export function PersonForm({
  locale,
  texts,
  own,
  languages,
  values,
  withNeeds,
  tenant,
  id,
  revision,
  then,
  back,
}: PersonFormProps) {
  const { add, change } = procedures.people;
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={say(own, "save")}
      saved=""
      then={then}
      note={own.note}
      back={{ href: back, text: say(own, "back") }}
      send={(data, newest) =>
        revision === undefined
          ? add.mutate({ tenant, id, ...personIn(data) })
          : change.mutate({ tenant, personId: id, revision: newest, ...personIn(data) })
      }
    >
      {({ errorOf }) => (
        <PersonFields
          locale={locale}
          texts={texts}
          languages={languages}
          values={values}
          errorOf={errorOf}
          whose="other"
          withEmail
          withNeeds={withNeeds}
        />
      )}
    </SavingForm>
  );
}
