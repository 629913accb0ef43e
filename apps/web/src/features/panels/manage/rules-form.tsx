"use client";
import type { GroundRulesView } from "@raati/core/panels/schema";
import type { Locale, LocalizedText } from "@raati/i18n";
import { FormActions, LinkButton } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say } from "../../../client/texts.ts";
import { localizedIn, optionalLocalizedIn } from "../../../client/forms/form-values.ts";
import { LocalizedField } from "../../../client/forms/localized-field.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import type { PanelFormProps } from "./panel-target.ts";

interface RulesFormProps extends PanelFormProps {
  readonly languages: readonly Locale[];
  readonly id: string;
  /** The draft that is changed; a new version without it. */
  readonly draft?: Pick<GroundRulesView, "id" | "revision" | "text" | "easyText">;
  /** What a new version begins with: the rules in force, or those of the panel's type. */
  readonly begin?: { readonly text: LocalizedText; readonly easyText?: LocalizedText };
  readonly then: string;
}

/** A version of the ground rules, with a text of its own in easy language. */
export function RulesForm({ locale, texts, target, languages, id, draft, begin, then }: RulesFormProps) {
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  const send = async (data: FormData) => {
    const written = { text: localizedIn(data, "text", languages),
      easyText: optionalLocalizedIn(data, "easyText", languages) };
    const problems = await sendForm(() => (draft
      ? procedures.panels.groundRules.change.mutate({ ...target, rules: draft.id, revision: draft.revision, ...written })
      : procedures.panels.groundRules.draft.mutate({ ...target, id, ...written })), languages);
    if (problems) return problems;
    router.push(then);
    router.refresh();
    return undefined;
  };
  const known = draft ?? begin;
  const shared = { locale, languages, long: true, limit: 8000 };
  return (
    <Form locale={locale} onSubmit={send}>
      {({ errorOf }) => (
        <>
          <LocalizedField {...shared} name="text" label={t("text")} hint={t("textHint")} values={known?.text}
            errorOf={errorOf} />
          <LocalizedField {...shared} name="easyText" label={t("easyText")} hint={t("easyTextHint")}
            values={known?.easyText} errorOf={errorOf} optional />
          <FormActions note={t("draftNote")}>
            <SubmitButton locale={locale}>{t("save")}</SubmitButton>
            <LinkButton kind="plain" href={then}>{t("cancel")}</LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
