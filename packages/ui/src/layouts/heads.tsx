import type { ReactNode } from "react";

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Language of the title when it is not the page's. */
  readonly titleLang?: string;
  /** A small line above: what kind of thing this is, its code, its panel, its day. */
  readonly kind?: ReactNode;
  /** The page in one sentence: what is late, what to do, how many. */
  readonly lead?: ReactNode;
  /** One button or link beside the title. */
  readonly action?: ReactNode;
}

/** The top of a page: its one `<h1>`, and the sentence that says the most important thing first. */
export function PageHead({ title, titleLang, kind, lead, action }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        {kind && <p className="kind">{kind}</p>}
        <h1 lang={titleLang}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {action && <div className="page-head-action">{action}</div>}
    </div>
  );
}

export interface SectionHeadProps {
  readonly children: ReactNode;
  /** Goes on the heading, so that the section can be named by it: `aria-labelledby`. */
  readonly id?: string;
  readonly level?: 2 | 3;
  /** How many there are: shown beside the heading, read with it. */
  readonly count?: number;
  /** A link or a few words at the other end of the line. */
  readonly aside?: ReactNode;
}

/** Heading of a section, with a count and a link to all of it. */
export function SectionHead({ children, id, level = 2, count, aside }: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="section-head">
      <Heading id={id}>
        {children}
        {count !== undefined && <span className="count">{` ${count}`}</span>}
      </Heading>
      {aside && <div className="section-aside">{aside}</div>}
    </div>
  );
}
