import { Icon } from "../icons/icon.tsx";
import { type Locale, uiText } from "../words.ts";

/**
 * A way out for somebody who must not be seen here: one press leads to an ordinary page of another site. It stays in the
 * corner and works without a script; the page it leads to is not told where the reader came from.
 */
export function QuickExit({ locale, href }: { readonly locale: Locale; readonly href: string }) {
  return (
    <a className="quick-exit" href={href} rel="noreferrer nofollow">
      <Icon name="close" />
      {uiText(locale, "frame.quickExit")}
    </a>
  );
}
