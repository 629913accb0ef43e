import type { PublicProposalView } from "@raati/core/proposals/schema";
import { formatDate, htmlLang, segmentOf } from "@raati/i18n";
import { Columns, Crumbs, LinkButton, LocalizedFragment, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerPart } from "../../handling/shown/answer-part.tsx";
import { FollowUpsPart } from "../../handling/shown/follow-ups-part.tsx";
import { MatterSheet } from "../../handling/shown/matter-sheet.tsx";
import { RatingsPart } from "../../handling/shown/ratings-part.tsx";
import { StepsPart } from "../../handling/shown/steps-part.tsx";
import { ToldPart } from "../../handling/shown/told-part.tsx";
import { ProposalFacts } from "./proposal-facts.tsx";

interface ProposalPageProps {
  readonly page: TenantPage;
  readonly proposal: PublicProposalView;
}

/** A proposal for everybody: where it is, what the panel said, what was answered and what came of it (J5.7). */
export function ProposalPage({ page, proposal }: ProposalPageProps) {
  const { t, read, words, locale, home } = page;
  const { panel, kind, adoptedOn, handling } = proposal;
  const title = read(proposal.title);
  const list = `${home}/panels/${panel.slug}/proposals`;
  const agreed = adoptedOn && t("proposalPages:public.agreed", { day: formatDate(locale, adoptedOn) });
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}`, text: words(panel.name) },
        { href: list, text: t("proposalPages:list.title") },
      ]} />
      <PageHead
        kind={[t(`proposals:kind.${kind}`), words(panel.name), agreed].filter(Boolean).join(" · ")}
        title={title?.text} titleLang={title && htmlLang(title.lang)} action={<EasyLink {...{ page, proposal }} />}
      />
      {proposal.mergedInto ? <MergedInto page={page} into={proposal.mergedInto} /> : (
        <MatterSheet page={page} track={proposal.track} />
      )}
      <Section title={t("proposalPages:public.says")}>
        <Columns kind="side">
          <div className="said">
            <LocalizedFragment
              value={read((locale === "fi-plain" && proposal.easyText) || proposal.text)} locale={locale} as="div" />
            <p><strong>{t("proposalPages:public.noDecision")}</strong></p>
          </div>
          <div className="facts-aside"><ProposalFacts page={page} proposal={proposal} /></div>
        </Columns>
      </Section>
      {!proposal.mergedInto && <AnswerPart page={page} handling={handling} />}
      {handling && (
        <>
          <FollowUpsPart page={page} followUps={handling.followUps} />
          <ToldPart page={page} handling={handling} />
          <StepsPart page={page} steps={handling.steps} />
          {handling.answer && <RatingsPart page={page} ratings={handling.ratings} />}
        </>
      )}
    </>
  );
}

/** To the same page in easy Finnish, where a text was written for it. */
function EasyLink({ page: { locale, path, t }, proposal: { easyText } }: ProposalPageProps) {
  if (locale === "fi-plain" || !easyText?.["fi-plain"]) return null;
  return (
    <LinkButton href={`/${segmentOf("fi-plain")}${path}`} hrefLang="fi">{t("proposalPages:public.easy")}</LinkButton>
  );
}

interface MergedIntoProps {
  readonly page: TenantPage;
  readonly into: NonNullable<PublicProposalView["mergedInto"]>;
}

function MergedInto({ page: { t, words, read, locale, home }, into }: MergedIntoProps) {
  return (
    <Notice title={t("proposalPages:public.merged")}>
      <p>
        <a href={`${home}/proposals/${into.id}`} lang={htmlLang(read(into.title)?.lang ?? locale)}>{words(into.title)}</a>
      </p>
    </Notice>
  );
}
