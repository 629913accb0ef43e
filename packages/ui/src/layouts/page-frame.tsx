import type { ReactNode } from "react";
import { type Locale, uiText } from "../words.ts";
import { PageFooter, type PageFooterProps } from "./page-footer.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface PageFrameProps extends Omit<PageHeaderProps, "locale"> {
  readonly locale: Locale;
  readonly footer: Omit<PageFooterProps, "locale">;
  /** Above the header: a notice that concerns the whole site. */
  readonly banner?: ReactNode;
  /** "narrow" is one column for reading and for questions; "wide" is for lists and dashboards. */
  readonly width?: "narrow" | "wide";
  /** Fixed at the bottom on a phone: a `TabBar`. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/** Id of the page's main part: what the skip link leads to. */
export const mainId = "content";

/** Everything around a page's own content: skip link, header, main part, footer. Goes straight into `<body>`. */
export function PageFrame({ locale, footer, banner, width = "wide", tabs, children, ...header }: PageFrameProps) {
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        {uiText(locale, "frame.skip")}
      </a>
      {banner}
      <PageHeader locale={locale} {...header} />
      {/* Focusable, so that the skip link moves the focus and not only the view. */}
      <main id={mainId} tabIndex={-1} className={width === "narrow" ? "wrap wrap-narrow page" : "wrap page"}>
        {children}
      </main>
      <PageFooter locale={locale} {...footer} />
      {tabs}
    </>
  );
}
