"use client";
import type { Locale } from "@raati/i18n";
import { Button, Notice, Progress, StateLabel } from "@raati/ui";
import { useEffect, useRef, useState } from "react";
import { say, type SectionTexts } from "../../../../client/texts.ts";
import type { CheckedStep } from "./check-draw.ts";
import type { PublishedDraw } from "./published-draw.ts";

export interface VerifierProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly source: { readonly tenant: string; readonly draw: string };
  readonly draw: PublishedDraw;
}

type Work =
  | { readonly stage: "idle" | "failed" | "insecure" }
  | { readonly stage: "loading"; readonly lines: number }
  | { readonly stage: "done"; readonly steps: readonly CheckedStep[] };

/** Checks the draw on the visitor's own device. The code for it is fetched when the button is pressed. */
export function Verifier({ locale, texts, source, draw }: VerifierProps) {
  const t = (key: string) => say(texts, key);
  const [work, setWork] = useState<Work>({ stage: "idle" });
  const running = useRef(false);
  const verify = async () => {
    if (running.current) return;
    // Browsers hash only on pages that came by a safe connection.
    if (!("subtle" in crypto)) return setWork({ stage: "insecure" });
    running.current = true;
    setWork({ stage: "loading", lines: 0 });
    try {
      const [{ loadLines }, { checkDraw }] = await Promise.all([import("./load-lines.ts"), import("./check-draw.ts")]);
      const lines = await loadLines(source, (count) => setWork({ stage: "loading", lines: count }));
      setWork({ stage: "done", steps: await checkDraw(draw, lines) });
    } catch {
      setWork({ stage: "failed" });
    } finally {
      running.current = false;
    }
  };
  return (
    <>
      {work.stage !== "done" && (
        <Button kind="primary" aria-disabled={work.stage === "loading" || undefined} onClick={() => void verify()}>
          {t("button")}
        </Button>
      )}
      {work.stage === "loading" && (
        <Progress
          label={t("working")} value={work.lines} max={draw.rows + draw.panels}
          text={`${work.lines} / ${draw.rows + draw.panels}`}
        />
      )}
      {work.stage === "failed" && <Notice kind="danger" live title={t("failed")}><p>{t("failedText")}</p></Notice>}
      {work.stage === "insecure" && <Notice kind="danger" live title={t("insecure")} />}
      {work.stage === "done" && <Outcome locale={locale} texts={texts} steps={work.steps} drawn={draw.seed !== undefined} />}
    </>
  );
}

interface OutcomeProps extends Pick<VerifierProps, "locale" | "texts"> {
  readonly steps: readonly CheckedStep[];
  readonly drawn: boolean;
}

/** Whether all matches; and of each check what was published and what came out here. */
export function Outcome({ texts, steps, drawn }: OutcomeProps) {
  const t = (key: string) => say(texts, key);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const wrong = steps.filter(({ same }) => !same);
  return (
    <div ref={box} tabIndex={-1} className="answer-step">
      <Notice kind={wrong.length === 0 ? "success" : "danger"} live title={t(
        wrong.length > 0 ? "differs" : drawn ? "matches" : "matchesSoFar"
      )}>
        {wrong.length > 0 && (
          <>
            <p>{t("differsText")}</p>
            <ul>{wrong.map(({ check }) => <li key={check}>{t(`check.${check}.name`)}</li>)}</ul>
          </>
        )}
      </Notice>
      <ol className="draw-checks">
        {steps.map((step) => (
          <li key={step.check}>
            <p><strong>{t(`check.${step.check}.name`)}</strong></p>
            <p><StateLabel state={step.same ? "good" : "late"}>{t(step.same ? "same" : "other")}</StateLabel></p>
            <p>{t(`check.${step.check}.how`)}</p>
            <dl className="draw-hashes">
              <div><dt>{t("published")}</dt><dd><code>{step.published}</code></dd></div>
              {!step.same && <div><dt>{t("computed")}</dt><dd><code>{step.computed}</code></dd></div>}
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
