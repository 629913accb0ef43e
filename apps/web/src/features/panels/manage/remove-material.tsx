"use client";
import { Button, Notice } from "@raati/ui";
import { ConfirmDialog, type FormProblem } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

interface RemoveMaterialProps extends PanelFormProps {
  readonly training: string;
  readonly material: string;
  readonly title: string;
}

/** Takes a material away from a training, after asking. */
export function RemoveMaterial({ locale, texts, target, training, material, title }: RemoveMaterialProps) {
  const t = (key: string) => say(texts, `material.${key}`);
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const remove = async () => {
    const refused = await sendForm(() => procedures.panels.trainings.removeMaterial.mutate({ ...target, training,
      material }));
    setProblems(refused ?? []);
    if (!refused) router.refresh();
  };
  return (
    <div>
      {problems.length > 0 && <Notice kind="danger" live>
        {problems.map(({ message }) => <p key={message}>{message}</p>)}</Notice>}
      <Button kind="plain" icon="remove" onClick={() => setOpen(true)}>{t("remove")}: {title}</Button>
      <ConfirmDialog
        locale={locale} open={open} onClose={() => setOpen(false)} title={t("removeTitle")} confirmLabel={t("remove")}
        cancelLabel={t("keep")} onConfirm={remove}
      >
        <p>{t("removeLost")}</p>
      </ConfirmDialog>
    </div>
  );
}
