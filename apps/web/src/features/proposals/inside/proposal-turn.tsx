import { ButtonRow, LinkButton, Sheet } from "@raati/ui";
import { type Deed, nextDeed, otherDeeds } from "./deeds.ts";
import { ProposalButton } from "./proposal-button.tsx";
import type { InsideProposal } from "./proposal-inside.tsx";

type ProposalTurnProps = Pick<InsideProposal, "page" | "panel" | "proposal">;

/** What the reader does next with a proposal, and what else may be done. */
export function ProposalTurn({ page, panel, proposal }: ProposalTurnProps) {
  const { t, home, locale, tenant } = page;
  const next = nextDeed(proposal);
  const others = otherDeeds(proposal, next, panel.main);
  const target = { tenant: tenant.slug, panel: panel.slug, proposal: proposal.id };
  const address = `${home}/panels/${panel.slug}/inside/proposals/${proposal.id}`;
  const text = (deed: Deed) => t(`proposalPages:do.${deed}`);
  if (!next && others.length === 0) return null;
  return (
    <Sheet kind={next && next !== "brought" ? "urgent" : "plain"} title={t(`proposalPages:turn.${next ?? "also"}`)}>
      {/* After the button has been pressed other words stand here, and are read out. */}
      {next && <p role="status">{t(`proposalPages:turn.text.${next}`)}</p>}
      {next === "discuss" || next === "support" || next === "brought" ? (
        // Another command is another button: a second press must not give it.
        <ProposalButton
          key={next} locale={locale} kind={next === "brought" ? "secondary" : "primary"} target={target}
          command={next === "brought" ? "support" : next}
          label={t(`proposalPages:command.${next === "brought" ? "support" : next}`)}
        />
      ) : next && <p><LinkButton kind="primary" href={`${address}?do=${next}#do`}>{text(next)}</LinkButton></p>}
      {others.length > 0 && (
        <ButtonRow>
          {others.map((deed) => <LinkButton key={deed} href={`${address}?do=${deed}#do`}>{text(deed)}</LinkButton>)}
        </ButtonRow>
      )}
    </Sheet>
  );
}
