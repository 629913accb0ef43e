"use client";

import { type ReactNode, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../pieces/button.tsx";
import { Notice } from "../pieces/notice.tsx";
import { type Locale, uiText } from "../words.ts";

export interface ConfirmDialogProps {
  readonly locale: Locale;
  readonly open: boolean;
  readonly onClose: () => void;
  /** A question: "Poistetaanko luonnos?" */
  readonly title: string;
  /** What is lost, and whether it can be had back. */
  readonly children: ReactNode;
  /** A verb and its object: "Poista luonnos". */
  readonly confirmLabel: string;
  /** "Peru" when left out; better "Pidä luonnos". */
  readonly cancelLabel?: string;
  /** Does it. The dialog closes when it is done, and stays open and says so when it throws. */
  readonly onConfirm: () => Promise<void> | void;
  /** "danger" when something is lost for good. */
  readonly kind?: "danger" | "plain";
}

/**
 * Asks before something that cannot be taken back. The focus goes to the button that changes nothing, Escape does the same,
 * and a second press of the other button while it is being done does nothing.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { locale, open, onClose, title, children, confirmLabel, cancelLabel, onConfirm, kind = "danger" } = props;
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const doing = useRef(false);
  const close = (): void => {
    if (doing.current) return;
    setFailed(false);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    if (doing.current) return;
    doing.current = true;
    setPending(true);
    setFailed(false);
    try {
      await onConfirm();
      onClose();
    } catch {
      setFailed(true);
    } finally {
      doing.current = false;
      setPending(false);
    }
  };
  return (
    <ModalOverlay className="dialog-veil" isOpen={open} onOpenChange={(next) => !next && close()}>
      <Modal className="dialog-box">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <div className="dialog-words">{children}</div>
          {failed && <Notice kind="danger" live title={uiText(locale, "dialog.failed")} />}
          <div className="btn-row">
            <Button kind="secondary" autoFocus onClick={close}>
              {cancelLabel ?? uiText(locale, "dialog.cancel")}
            </Button>
            <Button
              kind={kind === "danger" ? "danger" : "primary"}
              aria-disabled={pending || undefined}
              onClick={() => void confirm()}
            >
              {pending && <span className="btn-wait" aria-hidden="true" />}
              {confirmLabel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
