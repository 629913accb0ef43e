import type { ReactNode } from "react";

/** Drawn on a grid of 24 with a line of 2. */
const drawings = {
  check: <path d="M4.5 12.5l5 5L19.5 7" />,
  clock: <><circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" /></>,
  dash: <path d="M6 12h12" />,
  warning: <><path d="M12 3.5L22 20.5H2z" /><path d="M12 10v4.5M12 17.4v.1" /></>,
  stop: <><path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" /><path d="M12 7.5v5.5M12 16.4v.1" /></>,
  info: <><circle cx="12" cy="12" r="9.5" /><path d="M12 11v6M12 7.4v.1" /></>,
  done: <><circle cx="12" cy="12" r="9.5" /><path d="M7.5 12.5l3 3 6-6.5" /></>,
  menu: <path d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17" />,
  close: <path d="M5.5 5.5l13 13M18.5 5.5l-13 13" />,
  home: <path d="M3.5 11L12 3.5l8.5 7.5M6 9.5v11h4.5v-6h3v6H18v-11" />,
  calendar: <><rect x="3.5" y="5" width="17" height="15.5" rx="2" /><path d="M3.5 10h17M8 2.5V7M16 2.5V7" /></>,
  track: <><circle cx="5" cy="12" r="2.5" /><path d="M7.5 12h6M17 7.5l4.5 4.5-4.5 4.5-4.5-4.5z" /></>,
  person: <><circle cx="12" cy="7.5" r="4.5" /><path d="M3.5 21.5c.8-4.6 4-7 8.5-7s7.7 2.4 8.5 7" /></>,
  people: (
    <>
      <circle cx="8.5" cy="8" r="4" />
      <path d="M1.5 20.5c.5-4 3-6 7-6s6.5 2 7 6M15.5 4.3a4 4 0 0 1 0 7.4M18.5 15c2.3.8 3.6 2.6 4 5.5" />
    </>
  ),
  mail: <><rect x="2.5" y="4.5" width="19" height="15" rx="2" /><path d="M3 6.5l9 7 9-7" /></>,
  download: <path d="M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16" />,
  upload: <path d="M12 16.5V4M7 8.5l5-5 5 5M4 20.5h16" />,
  outside: <path d="M10 4.5H4.5v15h15V14M14 3.5h6.5V10M20 4l-9 9" />,
  search: <><circle cx="10.5" cy="10.5" r="7" /><path d="M15.5 15.5l6 6" /></>,
  plus: <path d="M12 4v16M4 12h16" />,
  edit: <path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5" />,
  remove: <path d="M4 6.5h16M9 6.5v-3h6v3M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6" />,
  lock: <><rect x="4.5" y="10.5" width="15" height="10.5" rx="2" /><path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" /></>,
  question: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.2 9.5c.1-1.7 1.2-2.7 2.9-2.7s2.8 1 2.8 2.5c0 2.2-2.9 2.3-2.9 4.7M12 17.3v.1" />
    </>
  ),
  speech: <path d="M3 4.5h18v12h-9.5L7 20.5v-4H3z" />,
  file: <path d="M5.5 2.5h8l5 5v14h-13zM13.5 2.5v5h5M8.5 12.5h7M8.5 16.5h7" />,
  list: <path d="M8.5 6h12M8.5 12h12M8.5 18h12M3.5 6h.1M3.5 12h.1M3.5 18h.1" />,
  chart: <path d="M3.5 3v17.5H21M8 16.5v-5M13 16.5V7M18 16.5v-8" />,
  settings: (
    <>
      <path d="M3 7h9M18 7h3M3 17h3M12 17h9" />
      <circle cx="15" cy="7" r="2.8" />
      <circle cx="9" cy="17" r="2.8" />
    </>
  ),
  down: <path d="M5.5 9l6.5 6.5L18.5 9" />,
  right: <path d="M9 5.5l6.5 6.5L9 18.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;
export const iconNames = Object.keys(drawings) as readonly IconName[];

/**
 * A drawing beside words. It is hidden from screen readers, because an icon never stands alone: give a button that
 * shows nothing else a name with `aria-label`.
 */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
