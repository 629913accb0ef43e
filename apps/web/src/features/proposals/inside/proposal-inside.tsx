import type { ProposalView } from "@raati/core/proposals/schema";
import { htmlLang } from "@raati/i18n";
import { Columns, Crumbs, LinkButton, LocalizedFragment, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AnswerPart } from "../../handling/shown/answer-part.tsx";
import { FollowUpsPart } from "../../handling/shown/follow-ups-part.tsx";
import { MatterSheet } from "../../handling/shown/matter-sheet.tsx";
import { ToldPart } from "../../handling/shown/told-part.tsx";
import { QuestionsPart } from "../../handling/desk/questions-part.tsx";
import { ProposalFacts } from "../public/proposal-facts.tsx";
import type { Deed } from "./deeds.ts";
import { ProposalDeedForm, type DeedChoices } from "./proposal-deed-form.tsx";
import { ProposalTurn } from "./proposal-turn.tsx";
import { Supports } from "./supports.tsx";
import { Talk } from "./talk.tsx";

export interface InsideProposal {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly name: string; readonly main: boolean };
  readonly proposal: ProposalView;
  /** The form that is open, and the comment that it is about. */
  readonly doing: { readonly deed: Deed; readonly about?: string | undefined } | undefined;
  readonly choices: DeedChoices;
  /** Ids for what the page's forms make. */
  readonly ids: readonly [string, string];
}

/** A proposal from inside its panel: where it is, what is mine to do, the text, the talk, and what was answered. */
export function ProposalInside(props: InsideProposal) {
  const { page, panel, proposal, doing, ids } = props;
  const { t, read, locale, home } = page;
  const { handling } = proposal;
  const title = read(proposal.title);
  const list = `${home}/panels/${panel.slug}/inside/proposals`;
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: list, text: t("proposalPages:inside.title") },
      ]} />
      <PageHead
        kind={[t(`proposals:kind.${proposal.kind}`), proposal.authorName].filter(Boolean).join(" · ")}
        title={title?.text} titleLang={title && htmlLang(title.lang)}
        action={handling && proposal.open && (
          <LinkButton href={`${home}/proposals/${proposal.id}`}>{t("proposalPages:inside.public")}</LinkButton>
        )}
      />
      <Gone {...{ page, proposal, list }} />
      {/* A draft is its author's alone: nobody holds it yet. */}
      {proposal.state !== "draft" && <MatterSheet page={page} track={proposal.track} />}
      <div className="section">
        {doing ? <ProposalDeedForm {...props} doing={doing} /> : <ProposalTurn {...props} />}
      </div>
      <Section title={t("proposalPages:inside.text")}>
        <Columns kind="side">
          <div className="said">
            <LocalizedFragment
              value={read((locale === "fi-plain" && proposal.easyText) || proposal.text)} locale={locale} as="div" />
            {proposal.shaper && (
              <p>{t("proposalPages:inside.shaper", { name: proposal.shaper.name ?? t("proposalPages:inside.unnamed") })}</p>
            )}
          </div>
          <div className="facts-aside"><ProposalFacts page={page} proposal={proposal} /></div>
        </Columns>
      </Section>
      <Supports page={page} panel={panel.slug} proposal={proposal} />
      <Talk page={page} panel={panel.slug} proposal={proposal} id={ids[0]} writing={doing === undefined} />
      {handling && (
        <>
          <QuestionsPart page={page} handling={handling} />
          <AnswerPart page={page} handling={handling} />
          <FollowUpsPart page={page} followUps={handling.followUps} />
          <ToldPart page={page} handling={handling} />
          <p><a className="onward" href={`${home}/handlings/${handling.id}`}>{t("proposalPages:inside.handling")}</a></p>
        </>
      )}
    </>
  );
}

/** Where a proposal went that is no longer on its own way. */
function Gone(
  { page: { t, words }, proposal: { mergedInto, withdrawal }, list }: Pick<InsideProposal, "page" | "proposal"> & {
    readonly list: string;
  },
) {
  if (mergedInto) {
    return (
      <Notice title={t("proposalPages:public.merged")}>
        <p><a href={`${list}/${mergedInto.id}`}>{words(mergedInto.title)}</a></p>
      </Notice>
    );
  }
  return withdrawal ? <Notice title={t("proposalPages:inside.withdrawn")}><p>{withdrawal.reason}</p></Notice> : null;
}
