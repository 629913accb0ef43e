import type { ReactNode } from "react";
import { Icon, type IconName } from "../icons/icon.tsx";

export type NoticeKind = "info" | "success" | "warning" | "danger";

const icons: Record<NoticeKind, IconName> = { info: "info", success: "done", warning: "warning", danger: "stop" };

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /**
   * Reads itself out when it appears: politely, or at once for a danger. Leave out for a notice that was there at first.
   */
  readonly live?: boolean;
}

/** Something the reader should know, in a box with an icon. What to do about it belongs in the text. */
export function Notice({ kind = "info", title, children, live }: NoticeProps) {
  const role = kind === "danger" ? "alert" : "status";
  return (
    <div className={`notice notice-${kind}`} role={live ? role : undefined}>
      <Icon name={icons[kind]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** What stands where there is nothing yet: why, and what to do first. */
export function EmptyState({ title, children, action }: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The next step, as a button or a link. */
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg className="empty-track" viewBox="0 0 160 24" aria-hidden="true" focusable="false">
        <path d="M26 12h108" />
        <circle cx="14" cy="12" r="9" />
        <circle cx="80" cy="12" r="9" />
        <circle cx="146" cy="12" r="9" />
      </svg>
      <p className="empty-title">{title}</p>
      {children && <div className="empty-words">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
