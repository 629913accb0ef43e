"use client";
import { Button } from "@raati/ui";
import { useSyncExternalStore } from "react";
import { CopyButton } from "../../client/copy-button.tsx";
import { say, type SectionTexts } from "../../client/texts.ts";

interface ShareButtonsProps {
  readonly texts: SectionTexts;
  readonly title: string;
  readonly text: string;
  /** The public address of the bulletin, whole. */
  readonly url: string;
}

/** Ways to take a bulletin along: the phone's own sharing where there is one, else its address; and paper (A11). */
export function ShareButtons({ texts, title, text, url }: ShareButtonsProps) {
  const t = (key: string) => say(texts, key);
  // What the browser can do is known only there, and never changes.
  const shares = useSyncExternalStore(neverChanges, () => "share" in navigator, () => false);
  // Somebody who closes the phone's own list has changed their mind: nothing is wrong.
  const share = () => void navigator.share({ title, text, url }).catch(() => undefined);
  return (
    <div className="btn-row no-print">
      {shares && <Button kind="primary" onClick={share}>{t("share")}</Button>}
      <CopyButton text={url} label={t("copy")} copied={t("copied")} notCopied={t("notCopied")} />
      <Button onClick={() => window.print()}>{t("print")}</Button>
    </div>
  );
}

const neverChanges = () => () => {};
