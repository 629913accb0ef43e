import { helsinkiInstant } from "@raati/i18n";
import { answerGiven, handlingClosed, handlingWithdrawn, toldBack } from "../../../handling/index.ts";
import { toFilter } from "../../../kernel/index.ts";
import {
  proposalMerged, ProposalModel, proposalSent, proposalWithdrawn, publicOnly, publicProposal,
} from "../../../proposals/index.ts";
import { idIn, PAGE, unlessHidden, type SearchSource } from "./source.ts";

/** Proposals that have been sent and are open, with their answers and what came of them. */
export const proposalSource: SearchSource = {
  kind: "proposal",
  on: [proposalSent, proposalMerged, proposalWithdrawn, answerGiven, toldBack, handlingClosed, handlingWithdrawn],
  idsOf: (event) => (event.data.matterKind === "proposal" ? idIn(event, "matterId") : idIn(event, "proposalId")),
  load: async (visitor, id) => {
    const proposal = await unlessHidden(publicProposal(visitor, { proposal: id }));
    if (!proposal) return undefined;
    const { title, text, easyText, theme, panel, handling, sentOn } = proposal;
    const answer = handling?.answer;
    return {
      title, texts: [text, easyText, theme, answer?.reasons, handling?.whatHappened],
      panelIds: [panel.id], address: `/proposals/${id}`,
      at: helsinkiInstant(sentOn ?? "2020-01-01", "12:00"),
    };
  },
  publicAmong: async ({ db }, ids) => {
    const open = await db.of(ProposalModel).find({ $and: [{ id: { $in: ids } }, toFilter(publicOnly)] });
    return new Set(open.map(({ id }) => id as string));
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(ProposalModel).page(toFilter(publicOnly), { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
