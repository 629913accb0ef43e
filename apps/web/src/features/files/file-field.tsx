"use client";
import { FileField as ChooseFile, type FileFieldProps } from "@raati/ui";
import { Button } from "@raati/ui";
import { useState } from "react";
import { newClientId } from "../../client/new-client-id.ts";
import { say, type SectionTexts } from "../../client/texts.ts";
import { sendFile } from "../../client/send-file.ts";

/** What a picker lets through at first; the server looks at the bytes. */
const ACCEPTED = {
  documents: ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.png,.jpg,.jpeg,.webp",
  pictures: "image/png,image/jpeg,image/webp",
} as const;

interface FileUploadProps extends Pick<FileFieldProps, "locale" | "name" | "label" | "error" | "need"> {
  readonly tenant: string;
  /** `filePages:field`, from the page. */
  readonly texts: SectionTexts;
  readonly kinds?: keyof typeof ACCEPTED;
  /** What is in use now. Taking it away sends an empty value. */
  readonly current?: { readonly id: string; readonly name: string; readonly href?: string };
  /** Told when the field's value changes: the id of the file, or undefined. */
  readonly onChange?: (id: string | undefined) => void;
}

type Chosen =
  | { readonly state: "none" } | { readonly state: "kept" | "ready"; readonly id: string; readonly name: string }
  | { readonly state: "sending"; readonly name: string } | { readonly state: "refused"; readonly problem: string };

/**
 * A file in a form. It is sent as soon as it is chosen; the form then carries its id under the field's name, and the command
 * that takes the id makes the file part of something.
 */
export function FileField({ tenant, texts, kinds = "documents", current, onChange, error, ...field }: FileUploadProps) {
  const t = (key: string) => say(texts, key);
  const [chosen, setChosen] = useState<Chosen>(current ? { state: "kept", ...current } : { state: "none" });
  const [round, setRound] = useState(0);
  const settle = (next: Chosen) => {
    setChosen(next);
    onChange?.("id" in next ? next.id : undefined);
  };
  const send = async (file: File) => {
    settle({ state: "sending", name: file.name });
    try {
      const sent = await sendFile(tenant, newClientId(), file);
      settle("file" in sent ? { state: "ready", id: sent.file.id, name: sent.file.name } : {
        state: "refused", problem: sent.problem,
      });
    } catch {
      settle({ state: "refused", problem: t("broken") });
    }
  };
  const remove = () => {
    settle({ state: "none" });
    setRound(round + 1);
  };
  const shown = "name" in chosen ? chosen : undefined;
  const wrong = chosen.state === "refused" ? chosen.problem : error;
  return (
    <>
      <ChooseFile
        {...field} key={round} name={`${field.name}.chosen`} id={`field-${field.name}`} hint={t(
          kinds === "pictures" ? "pictures" : "kinds"
        )}
        {...(wrong !== undefined && { error: wrong })} accept={ACCEPTED[kinds]}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
        }}
      />
      <input type="hidden" name={field.name} value={"id" in chosen ? chosen.id : ""} />
      <div className="file-state">
        <p role="status">{shown && <>{t(shown.state)}{": "}<strong>{shown.name}</strong></>}</p>
        {shown && shown.state !== "sending" && <Button kind="plain" icon="remove" onClick={remove}>{t("remove")}</Button>}
      </div>
    </>
  );
}
