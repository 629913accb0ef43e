import type { ReactNode } from "react";

/** The end of a form: the one primary button first, then other ways on. */
export function FormActions({ children, note }: {
  readonly children: ReactNode;
  /** What happens when it is sent, and who will see it. */
  readonly note?: ReactNode;
}) {
  return (
    <div className="form-actions">
      {note && <p className="form-actions-note">{note}</p>}
      <div className="btn-row">{children}</div>
    </div>
  );
}
