import type { ReactNode } from "react";
import { type Locale, uiText } from "../words.ts";

export interface SeatDotsProps {
  readonly locale: Locale;
  readonly filled: number;
  readonly total: number;
  /** "1 vapaa, varajäsen kutsuttu" */
  readonly note?: ReactNode;
}

/** Seats of a panel as dots, full and free, with the figures beside them. Above 24 seats only the figures are shown. */
export function SeatDots({ locale, filled, total, note }: SeatDotsProps) {
  return (
    <span className="seats">
      {total <= 24 && (
        <span className="seat-dots" aria-hidden="true">
          {Array.from({ length: total }, (_, index) => (
            <i key={index} className={index < filled ? "seat seat-filled" : "seat"} />
          ))}
        </span>
      )}
      <span aria-hidden="true" className="seat-figures">{`${filled}/${total}`}</span>
      <span className="visually-hidden">{uiText(locale, "seats.filled", { filled, total })}</span>
      {note && <span className="seat-note">{note}</span>}
    </span>
  );
}
