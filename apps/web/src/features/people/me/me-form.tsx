"use client";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { PersonFields, type PersonFieldsProps } from "../person-fields.tsx";
import { personIn } from "../person-values.ts";

interface MeFormProps extends Pick<PersonFieldsProps, "locale" | "texts" | "languages" | "values"> {
  readonly tenant: string;
  readonly revision: number;
  /** The section `peoplePages:me.form`. */
  readonly own: SectionTexts;
}

/** The reader's own details. The address for signing in stays: the coordinator, who knows the person, changes it. */
export function MeForm({ locale, texts, own, languages, values, tenant, revision }: MeFormProps) {
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      save={say(own, "save")}
      saved={say(own, "saved")}
      send={(data, newest) => {
        const { email: _, birthYear: _year, ...told } = personIn(data);
        return procedures.people.me.change.mutate({ tenant, revision: newest, ...told });
      }}
    >
      {({ errorOf }) => (
        <PersonFields
          locale={locale}
          texts={texts}
          languages={languages}
          values={values}
          errorOf={errorOf}
          whose="own"
          withEmail={false}
          withNeeds
        />
      )}
    </SavingForm>
  );
}
