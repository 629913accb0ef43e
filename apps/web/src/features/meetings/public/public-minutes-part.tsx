import type { PublicMinutes, PublicText } from "@raati/core/meetings/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Item = PublicMinutes["items"][number];

/** The public version of the minutes. A hidden place says that something is left out, and nothing of what or how long. */
export function PublicMinutesPart({ page, minutes }: { readonly page: TenantPage; readonly minutes: PublicMinutes }) {
  const { t, locale } = page;
  const { approvedOn, publishedAt, counts, items } = minutes;
  const days = [
    approvedOn && t("meetingPages:public.approved", { day: formatDate(locale, approvedOn) }),
    t("meetingPages:public.published", { day: formatDate(locale, publishedAt) }),
  ].filter(Boolean).join(" · ");
  return (
    <Section title={t("meetingPages:minutes.title")}>
      <p className="muted">{days}</p>
      <p>{t("meetingPages:public.counts", counts)}</p>
      {isRedacted(items) && <p className="muted">{t("meetingPages:public.redacted")}</p>}
      <ol className="agenda">{items.map((item) => <li key={item.id}><OneItem page={page} item={item} /></li>)}</ol>
    </Section>
  );
}

const isRedacted = (items: readonly Item[]): boolean => items.some(({ texts }) =>
  texts.some(({ discussion, outcome }) => [...discussion, ...outcome].some(({ hidden }) => hidden)));

function OneItem({ page, item }: { readonly page: TenantPage; readonly item: Item }) {
  const { t, read, locale } = page;
  const title = read(item.title);
  // The reader's own language first, then the others that were written.
  const texts = item.texts.toSorted((one, other) => Number(other.lang === locale) - Number(one.lang === locale));
  return (
    <>
      <h3 lang={title && htmlLang(title.lang)}>{title?.text}</h3>
      {texts.map(({ lang, discussion, outcome }) => (
        <div key={lang} lang={htmlLang(lang)}>
          {discussion.length > 0 && <p className="written"><Pieces page={page} text={discussion} /></p>}
          {outcome.length > 0 && (
            <p className="written"><strong lang={htmlLang(locale)}>{t("meetingPages:minutes.outcome")}: </strong>
              <Pieces page={page} text={outcome} /></p>
          )}
        </div>
      ))}
      {item.tasks.length > 0 && (
        <ul>
          {item.tasks.map(({ what, lang, dueOn, state }) => (
            <li key={what} lang={htmlLang(lang)}>
              {what}
              <small lang={htmlLang(locale)}>
                {` ${[t(`meetingPages:minutes.taskState.${state}`),
                  dueOn && t("meetingPages:minutes.due", { day: formatDate(locale, dueOn) })].filter(Boolean).join(" · ")}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Pieces({ page: { t, locale }, text }: { readonly page: TenantPage; readonly text: PublicText }) {
  // Pieces never change places: their place is their key.
  return text.map((piece, place) => (piece.hidden ? (
    <span key={place} className="hidden-place" lang={htmlLang(locale)}>{t("meetingPages:public.hiddenPlace")}</span>
  ) : <span key={place}>{piece.text}</span>));
}
