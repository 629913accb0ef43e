"use client";
import { ACCESSES } from "@raati/core/panels/schema";
import { CheckboxGroup, FormActions, Notice, RadioGroup } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { listIn, textIn } from "../../../client/forms/form-values.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { MembershipFormProps } from "../inside/publication-form.tsx";

export interface RoleChoice { readonly id: string; readonly name: string; readonly extension: boolean }
type Access = (typeof ACCESSES)[number];

interface MemberChangeFormProps extends MembershipFormProps {
  readonly roles: readonly RoleChoice[];
  readonly chosen: readonly string[];
  readonly access: Access;
  readonly revision: number;
  /** Members of an extension never see all that members see. */
  readonly extension: boolean;
}

/**
 * A member's roles in the panel, and how much of it the member sees. Two commands, each sent only when its part has changed.
 */
export function MemberChangeForm({ locale, texts, target, roles, chosen, access, revision,
  extension }: MemberChangeFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const send = async (data: FormData) => {
    setSaved(false);
    const [wanted, wantedAccess] = [listIn(data, "roles"), textIn(data, "access") as Access];
    const sameRoles = wanted.length === chosen.length && wanted.every((role) => chosen.includes(role));
    const problems = (sameRoles ? undefined
      : await sendForm(() => procedures.panels.members.changeRoles.mutate({ ...target, revision, roles: wanted })))
      ?? (wantedAccess === access ? undefined
        : await sendForm(() => procedures.panels.members.changeAccess.mutate({ ...target, access: wantedAccess })));
    router.refresh();
    setSaved(problems === undefined);
    return problems;
  };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          {saved && <Notice kind="success" live title={t("saved")} />}
          <CheckboxGroup
            locale={locale} name="roles" label={t("roles")} defaultValue={chosen} error={errorOf("roles")}
            options={roles.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            locale={locale} name="access" label={t("access")} hint={t("accessHint")} defaultValue={access}
            error={errorOf("access")}
            options={ACCESSES.filter((one) => !extension || one !== "full")
            .map((one) => ({ value: one, label: t(`accesses.${one}`) }))}
          />
          <FormActions><SubmitButton locale={locale} kind="secondary">{t("save")}</SubmitButton></FormActions>
        </>
      )}
    </Form>
  );
}
