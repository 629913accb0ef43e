import type { ReactNode } from "react";

export interface DateBlockProps {
  /** "to" */
  readonly weekday: string;
  /** "4.6." */
  readonly day: string;
  /** "klo 17–19" */
  readonly time?: string;
  /** For machines: "2026-06-04" or "2026-06-04T17:00". */
  readonly dateTime: string;
  readonly children: ReactNode;
}

/** A day written large, and beside it what happens. */
export function DateBlock({ weekday, day, time, dateTime, children }: DateBlockProps) {
  return (
    <div className="date-block">
      <time dateTime={dateTime}>
        <span>{`${weekday} `}</span>
        <strong>{day}</strong>
        {time && <span>{` ${time}`}</span>}
      </time>
      <div>{children}</div>
    </div>
  );
}

/** Days in order: each with its words. For "next days" beside a list. */
export function DayList({ days }: {
  readonly days: readonly {
    readonly key: string;
    /** "ti 9.6." */
    readonly day: string;
    readonly dateTime: string;
    readonly what: ReactNode;
  }[];
}) {
  return (
    <ol className="days" role="list">
      {days.map(({ key, day, dateTime, what }) => (
        <li key={key}>
          <time dateTime={dateTime}>{day}</time>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
