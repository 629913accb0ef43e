import type { RequestView } from "@raati/core/proposals/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import {
  ButtonRow, Columns, Crumbs, type Fact, Facts, LinkButton, LocalizedFragment, PageHead, Quote, Section, Sheet, Track,
} from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { nextDeed, otherDeeds } from "./deeds.ts";
import type { OpenedRequest } from "./opened-request.ts";
import { RequestButton } from "./request-button.tsx";
import { RequestDeedForm } from "./request-deed-form.tsx";
import { requestTrack } from "./request-track.ts";
import { TestsPart } from "./tests-part.tsx";

interface PartProps {
  readonly page: TenantPage;
  readonly request: RequestView;
}

/** A request for its service and for the panel: where it is, what is mine to do, what was asked, said and done (B7–B10). */
export function RequestPage(props: OpenedRequest) {
  const { page, request, doing } = props;
  const { t, read, words, locale, home } = page;
  const { title, question, kind, panelName, panelSlug, mine } = request;
  const shown = read(title);
  const crumbs = mine ? [{ href: `${home}/requests`, text: t("requestPages:mine.title") }] : [
    { href: `${home}/panels/${panelSlug}/inside`, text: panelName ? words(panelName) : "" },
    { href: `${home}/panels/${panelSlug}/inside/requests`, text: t("requestPages:panel.title") },
  ];
  return (
    <>
      <Crumbs locale={locale} links={crumbs} />
      <PageHead
        kind={[t(`proposals:requestKind.${kind}`), panelName && words(panelName)].filter(Boolean).join(" · ")}
        title={shown?.text} titleLang={shown && htmlLang(shown.lang)}
      />
      <Sheet>
        <Track view={requestTrack(page, request)} locale={locale} label={t("requestPages:track.label")} heading={2} />
      </Sheet>
      <div className="section">
        {doing ? <RequestDeedForm {...props} doing={doing} /> : <Turn page={page} request={request} />}
      </div>
      <Said page={page} request={request} />
      <Section title={t("requestPages:page.question")}>
        <Columns kind="side">
          <div>
            <LocalizedFragment value={read(question)} locale={locale} as="div" />
            <Material page={page} request={request} />
          </div>
          <div className="facts-aside"><Facts kind="list" facts={factsOf(page, request)} /></div>
        </Columns>
      </Section>
      <TestsPart page={page} request={request} />
    </>
  );
}

/** What the reader does next, in a box with the page's one primary button; below it what else may be done. */
function Turn({ page: { t, home, locale, tenant, words }, request }: PartProps) {
  const next = nextDeed(request);
  const others = otherDeeds(request, next);
  if (!next && others.length === 0) return null;
  const address = `${home}/requests/${request.id}`;
  const about = typeof next === "object" ? request.tests.find(({ id }) => id === next.about)?.target : undefined;
  return (
    <Sheet kind={next ? "urgent" : "plain"} title={t(`requestPages:page.${next ? "turn" : "also"}`)}>
      {typeof next === "string" && (
        <RequestButton
          locale={locale} kind="primary" press={next} target={{ tenant: tenant.slug, request: request.id }}
          label={t(`requestPages:do.${next}`)}
          confirm={next === "accept" ? undefined : {
            title: t(`requestPages:sure.${next}.title`), text: t(`requestPages:sure.${next}.text`),
            keep: t(`requestPages:sure.${next}.keep`),
          }}
        />
      )}
      {typeof next === "object" && (
        <p>
          <LinkButton
            kind="primary"
            href={`${address}?${new URLSearchParams({ do: next.deed, ...(next.about && { about: next.about }) })}#do`}
          >
            {about ? `${t(`requestPages:do.${next.deed}`)}: ${words(about)}` : t(`requestPages:do.${next.deed}`)}
          </LinkButton>
        </p>
      )}
      {others.length > 0 && (
        <ButtonRow>
          {others.map((deed) => (
            <LinkButton key={deed} href={`${address}?do=${deed}#do`}>{t(`requestPages:do.${deed}`)}</LinkButton>
          ))}
        </ButtonRow>
      )}
    </Sheet>
  );
}

/** What came of it: the panel's comment and what was done with it, or why it was not taken up. */
function Said({ page: { t, read, locale }, request: { comment, use, declineReason } }: PartProps) {
  return (
    <>
      {declineReason && <Section title={t("requestPages:page.declined")}><p>{declineReason}</p></Section>}
      {comment && (
        <Section title={t("requestPages:page.comment")}>
          <Quote><LocalizedFragment value={read(comment.text)} locale={locale} as="div" /></Quote>
          <p className="muted">{t("requestPages:page.agreed", { day: formatDate(locale, comment.on) })}</p>
        </Section>
      )}
      {use && (
        <Section title={t("requestPages:page.use")}>
          <LocalizedFragment value={read(use.text)} locale={locale} as="div" />
          <p className="muted">{t("requestPages:page.told", { day: formatDate(locale, use.on) })}</p>
        </Section>
      )}
    </>
  );
}

function Material({ page: { t, read, locale }, request: { material } }: PartProps) {
  if (material.length === 0) return <p className="muted">{t("requestPages:page.noMaterial")}</p>;
  return (
    <>
      <h3>{t("requestPages:page.material")}</h3>
      <ul>
        {material.map(({ id, title, url }) => (
          <li key={id}>
            <a href={url} rel="noreferrer" lang={htmlLang(read(title)?.lang ?? locale)}>{read(title)?.text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf({ t, words, locale, home }: TenantPage, request: RequestView): Fact[] {
  const { unitName, requesterName, neededBy, sentOn, target, agenda, panelSlug } = request;
  const from = [unitName && words(unitName), requesterName].filter(Boolean).join(", ");
  const term = (key: string) => t(`requestPages:page.facts.${key}`);
  return [
    ...(from ? [{ term: term("from"), value: from }] : []),
    ...(neededBy ? [{ term: term("needed"), value: formatDate(locale, neededBy) }] : []),
    ...(sentOn ? [{ term: term("sent"), value: formatDate(locale, sentOn) }] : []),
    ...(target ? [{ term: term("target"), value: words(target) }] : []),
    ...(agenda?.meetingId ? [{
      term: term("meeting"),
      value: <a href={`${home}/panels/${panelSlug}/meetings/${agenda.meetingId}`}>{term("onAgenda")}</a>,
    }] : []),
  ];
}
