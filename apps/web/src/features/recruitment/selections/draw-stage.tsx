"use client";
import type { DrawView } from "@raati/core/recruitment/schema";
import { formatNumber, type Locale } from "@raati/i18n";
import { Button, Notice, Progress } from "@raati/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { sendForm } from "../../../client/forms/send-form.ts";
import { procedures } from "../../../client/procedures.ts";
import { say, type SectionTexts } from "../../../client/texts.ts";
import { usePolling } from "./use-polling.ts";

interface DrawStageProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly part: { readonly tenant: string; readonly panel: string; readonly call: string };
}

interface ComputingProps extends DrawStageProps {
  readonly draw: Pick<DrawView, "id" | "progress">;
}

/** A draw while its chances and lottery are computed: how far it is, and the way to stop it. */
export function DrawComputing({ locale, texts, part, draw }: ComputingProps) {
  const router = useRouter();
  const [progress, setProgress] = useState(draw.progress);
  const [refused, setRefused] = useState<string>();
  const [stopping, setStopping] = useState(false);
  const t = (key: string) => say(texts, key);
  usePolling(async () => {
    const view = await procedures.recruitment.draws.view.query({ ...part, draw: draw.id });
    setProgress(view.progress);
    if (view.state === "computing") return false;
    router.refresh();
    return true;
  });
  const cancel = async () => {
    if (stopping) return;
    setStopping(true);
    const problems = await sendForm(() => procedures.recruitment.draws.cancel.mutate({ ...part, draw: draw.id }))
      .catch(() => [{ message: t("failed") }]);
    setStopping(false);
    setRefused(problems?.[0]?.message);
    if (!problems) router.refresh();
  };
  const { stage = "waiting", done = 0, total = 0 } = progress ?? {};
  const counted = total > 0;
  return (
    <>
      {refused !== undefined && <Notice kind="danger" live><p>{refused}</p></Notice>}
      <Progress
        label={t(`stage.${stage}`)} value={counted ? done : undefined} max={counted ? total : undefined}
        text={counted ? `${formatNumber(locale, done)} / ${formatNumber(locale, total)}` : undefined}
        cancel={<Button aria-disabled={stopping || undefined} onClick={() => void cancel()}>{t("stop")}</Button>}
      />
      <p className="small muted">{t("computingHint")}</p>
    </>
  );
}

interface PrepareProps extends DrawStageProps {
  /** Made with the page, so that a double click is one draw. */
  readonly id: string;
  readonly selection: string;
  readonly revision: number;
}

/** Freezes the pool and the quotas and begins to compute. */
export function PrepareDraw({ locale, texts, part, id, selection, revision }: PrepareProps) {
  const t = (key: string) => say(texts, key);
  return (
    <GivenButton
      locale={locale} kind="primary" width="full" label={t("prepare")}
      confirm={{ title: t("prepareSure"), text: t("prepareText"), keep: t("prepareKeep") }}
      give={() => procedures.recruitment.draws.prepare.mutate({ ...part, id, selection, revision })}
    />
  );
}
