import { formatDate, helsinkiDay, htmlLang } from "@raati/i18n";
import { EmptyState, LinkButton, LocalizedFragment, Notice, PageHead, Section, Sheet } from "@raati/ui";
import { sectionTexts } from "../../server/section-texts.ts";
import { writingLanguages } from "../proposals/inside/proposal-texts.ts";
import { BulletinForm } from "./bulletin-form.tsx";
import type { OpenedBulletin } from "./opened-bulletin.ts";
import { ShareButtons } from "./share-buttons.tsx";
import { SharingsPart } from "./sharings-part.tsx";

/** A short word after a meeting, for everybody; members take it further and say where, arrangers write it (A11). */
export function BulletinPage(props: OpenedBulletin) {
  const { page, slug, bulletin, inside, writing, url } = props;
  const { t, read, words, locale, home } = page;
  const about = bulletin ?? inside?.meeting;
  const meeting = bulletin?.meetingId ?? inside?.meeting.id;
  const title = bulletin ? read(bulletin.meetingTitle) : inside && read(inside.meeting.title);
  const back = `${home}/panels/${slug}/meetings/${meeting}`;
  return (
    <div className="narrow">
      <PageHead
        kind={bulletin && about ? t("bulletinPages:of", {
          panel: words(bulletin.panelName), day: formatDate(locale, about.day),
        }) : t("bulletinPages:title")}
        title={title?.text} titleLang={title && htmlLang(title.lang)}
        action={bulletin && inside?.meeting.abilities.arrange && !writing && (
          <LinkButton href={`${back}/bulletin?do=write`}>{t("bulletinPages:write.change")}</LinkButton>
        )}
      />
      {writing && <WriteSheet {...props} back={back} />}
      {!writing && !bulletin && (
        <EmptyState
          title={t("bulletinPages:none")} action={<LinkButton href={back}>{t("bulletinPages:toMeeting")}</LinkButton>}
        >
          <p>{t("bulletinPages:noneText")}</p>
        </EmptyState>
      )}
      {bulletin && !writing && (
        <>
          <LocalizedFragment value={read(bulletin.text)} locale={locale} as="div" />
          <p className="muted small">
            {t("bulletinPages:published", { day: formatDate(locale, helsinkiDay(bulletin.publishedAt)) })}
          </p>
          <Section title={t("bulletinPages:share.title")}>
            <ShareButtons
              texts={sectionTexts(t, "bulletinPages:share")} title={title?.text ?? ""} text={words(bulletin.text)} url={url}
            />
          </Section>
          {props.shared && <Notice kind="success" live title={t("bulletinPages:sharings.sent")} />}
          {inside && <SharingsPart {...props} inside={inside} back={back} />}
          <p className="list-foot no-print"><a className="onward" href={back}>{t("bulletinPages:toMeeting")}</a></p>
        </>
      )}
    </div>
  );
}

function WriteSheet({ page, slug, bulletin, inside, back }: OpenedBulletin & { readonly back: string }) {
  const { t, locale, tenant } = page;
  if (!inside) return null;
  return (
    <Sheet kind="urgent" title={t(`bulletinPages:write.${bulletin ? "change" : "title"}`)}>
      <BulletinForm
        locale={locale} languages={writingLanguages(page)} texts={sectionTexts(t, "bulletinPages:write")}
        target={{ tenant: tenant.slug, panel: slug, meeting: inside.meeting.id }} before={bulletin?.text}
        done={`${back}/bulletin`} back={bulletin ? `${back}/bulletin` : back}
      />
    </Sheet>
  );
}
