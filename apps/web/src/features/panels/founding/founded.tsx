"use client";
import type { PanelView } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { LinkButton, Notice } from "@raati/ui";
import { Form, SubmitButton } from "@raati/ui/client";
import { useRouter } from "next/navigation";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { sendForm } from "../../../client/forms/send-form.ts";

interface FoundedProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly tenant: string;
  readonly home: string;
  readonly languages: readonly Locale[];
  readonly panels: readonly PanelView[];
}

/** What was founded, and the next step: opening all of it, or what is missing before that. */
export function Founded({ locale, texts, tenant, home, languages, panels }: FoundedProps) {
  const t = (key: string) => say(texts, `founded.${key}`);
  const router = useRouter();
  const ready = panels.every(({ state, coordinatorId }) => state === "founded" && coordinatorId !== undefined);
  const missing = panels.some(({ state }) => state === "planned") ? "needsDecision" : "needsCoordinator";
  const open = async () => {
    const problems = await sendForm(() => procedures.panels.open.mutate({ tenant, panels: panels.map(({ id }) => id) }));
    if (!problems) router.push(`${home}/desk`);
    return problems;
  };
  return (
    <>
      <Notice kind="success" live title={t("title")}><p>{t(ready ? "ready" : missing)}</p></Notice>
      <ul className="panel-rows">
        {panels.map(({ id, slug, name }) => {
          const language = languages.find((one) => name[one]) ?? "fi";
          return <li key={id}><a href={`${home}/panels/${slug}/manage`} lang={language.slice(0, 2)}>
            {name[language] ?? slug}</a></li>;
        })}
      </ul>
      <div className="row-actions more">
        {ready && <Form locale={locale} onSubmit={open}><SubmitButton locale={locale}>{t("open")}</SubmitButton></Form>}
        <LinkButton kind={ready ? "secondary" : "primary"} href={`${home}/desk`}>{t("later")}</LinkButton>
      </div>
    </>
  );
}
