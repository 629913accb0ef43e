"use client";
import type { StaffRole } from "@raati/core/kernel/schema";
import type { Locale } from "@raati/i18n";
import { CheckboxGroup, type Choice } from "@raati/ui";
import { SavingForm } from "../../../client/saving-form.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { listIn } from "../../../client/forms/form-values.ts";

interface RolesFormProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly personId: string;
  readonly revision: number;
  readonly roles: readonly StaffRole[];
  readonly options: readonly Choice[];
}

/** What somebody may do in the organisation. No role is a role of its own: the person is there as a member only. */
export function RolesForm({ locale, texts, tenant, personId, revision, roles, options }: RolesFormProps) {
  return (
    <SavingForm
      locale={locale}
      revision={revision}
      kind="secondary"
      save={say(texts, "save")}
      saved={say(texts, "saved")}
      send={(data, newest) =>
        procedures.people.changeRoles.mutate({
          tenant,
          personId,
          revision: newest,
          roles: listIn(data, "roles") as StaffRole[],
        })
      }
    >
      {({ errorOf }) => (
        <CheckboxGroup
          locale={locale}
          name="roles"
          label={say(texts, "label")}
          hint={say(texts, "hint")}
          need="silent"
          options={options}
          defaultValue={roles}
          error={errorOf("roles")}
        />
      )}
    </SavingForm>
  );
}
