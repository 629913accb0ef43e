"use client";
import type { ImportView } from "@raati/core/recruitment/schema";
import { formatNumber, type Locale } from "@raati/i18n";
import { Progress } from "@raati/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { GivenButton } from "../../../../client/forms/given-button.tsx";
import { procedures } from "../../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import { usePolling } from "../use-polling.ts";

interface ImportProgressProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: { readonly tenant: string; readonly call: string; readonly import: string };
  readonly first: Pick<ImportView, "state" | "handled" | "rows" | "abilities">;
}

const isWorking = (state: ImportView["state"]) => state === "reading" || state === "running";

/** How far reading or storing the rows is. When it is over, the page is drawn anew with what came of it. */
export function ImportProgress({ locale, texts, target, first }: ImportProgressProps) {
  const router = useRouter();
  const [shown, setShown] = useState(first);
  const t = (key: string) => say(texts, key);
  usePolling(async () => {
    const view = await procedures.recruitment.imports.view.query(target);
    setShown(view);
    if (isWorking(view.state)) return false;
    router.refresh();
    return true;
  });
  return (
    <Progress
      label={t(shown.state === "running" ? "running" : "reading")} value={shown.handled} max={Math.max(1, shown.rows)}
      text={`${formatNumber(locale, shown.handled)} / ${formatNumber(locale, shown.rows)}`}
      cancel={shown.abilities.cancel && (
        <GivenButton locale={locale} label={t("cancel")} give={() => procedures.recruitment.imports.cancel.mutate(target)} />
      )}
    />
  );
}

/** Stores the rows of a preview as applications, or gives the preview up. */
export function ImportDecision({ locale, texts, target, first }: ImportProgressProps) {
  const t = (key: string) => say(texts, key);
  return (
    <div className="btn-row">
      {first.abilities.commit && (
        <GivenButton
          locale={locale} kind="primary" label={t("commit")}
          give={() => procedures.recruitment.imports.commit.mutate(target)}
          confirm={{ title: t("commitSure"), text: t("commitText"), keep: t("commitKeep") }}
        />
      )}
      {first.abilities.cancel && (
        <GivenButton
          locale={locale} label={t("cancel")} give={() => procedures.recruitment.imports.cancel.mutate(target)}
          confirm={{ title: t("cancelSure"), text: t("cancelText") }}
        />
      )}
    </div>
  );
}
