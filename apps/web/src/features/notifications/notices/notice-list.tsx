import type { NoteView } from "@raati/core/notifications/schema";
import { formatDateTime, htmlLang } from "@raati/i18n";
import { StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface NoticeListProps {
  readonly page: TenantPage;
  readonly notes: readonly NoteView[];
}

/** What is new, newest first: each leads to what it is about, and counts as read from then on. */
export function NoticeList({ page: { t, locale, home, read }, notes }: NoticeListProps) {
  return (
    <ul className="notices">
      {notes.map(({ id, sentence, at, unread, panel }) => {
        const name = panel && read(panel.name);
        return (
          <li key={id} className={unread ? "notice-row notice-unread" : "notice-row"}>
            <a href={`${home}/notices/${id}`}>{sentence}</a>
            <small>
              {unread && <StateLabel state="turn">{t("newsPages:list.new")}</StateLabel>}
              <span>{formatDateTime(locale, at)}</span>
              {name && <span lang={htmlLang(name.lang)}>{name.text}</span>}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
