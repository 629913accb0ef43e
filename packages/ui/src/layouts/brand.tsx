import type { ReactNode } from "react";

export interface BrandProps {
  readonly name: string;
  /** A second line: the other language's name, or what the site is. */
  readonly sub?: string;
  readonly subLang?: string;
  readonly href: string;
  /** The tenant's own logo, decorative since the name stands beside it. Raati's mark when left out. */
  readonly logo?: ReactNode;
}

/** Logo and name of the organisation, leading to its first page. */
export function Brand({ name, sub, subLang, href, logo }: BrandProps) {
  return (
    <a className="brand" href={href}>
      {logo ?? <RaatiMark />}
      <span>
        {name}
        {sub && (
          <small lang={subLang}>
            <span className="visually-hidden">, </span>
            {sub}
          </small>
        )}
      </span>
    </a>
  );
}

/** Raati's mark: a track that bends upwards to a diamond. */
export function RaatiMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="brand-mark-ground" width="40" height="40" rx="8" />
      <path className="brand-mark-line" d="M8 28h7c5 0 5-14 10-14" />
      <path className="brand-mark-end" d="M29 8.5l5.5 5.5-5.5 5.5-5.5-5.5z" />
      <circle className="brand-mark-end" cx="9" cy="28" r="3" />
    </svg>
  );
}
