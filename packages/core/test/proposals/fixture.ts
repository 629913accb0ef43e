import { newId } from "@raati/db";
import type { SignedInCtx } from "../../src/kernel/index.ts";
import type { ProposalCtx } from "../../src/proposals/index.ts";
import { adoptProposal, discussProposal, draftProposal, withReader } from "../../src/proposals/index.ts";
import { adoptInput, draftProposalInput } from "../../src/proposals/schema.ts";
import { inPanel } from "../../src/panels/index.ts";
import { ground } from "../matter-ground.ts";

/** The panel of `ground`, with a client and a professional, and what they write. */
export async function proposing(options: { demandsSecondFactor?: boolean } = {}) {
  const here = await ground(options);
  const client = await here.member();
  const professional = await here.member({ seat: "professional" });
  const enter = async (
    who: SignedInCtx, panel: { readonly id: string } = here.panel
  ): Promise<ProposalCtx> => withReader(await inPanel(who, panel.id));
  const input = (more: object = {}) => draftProposalInput.parse({
    id: newId(), title: { fi: "Takaisinsoittoon arvioitu aika" }, text: { fi: "Moni odottaa soittoa koko työpäivän." },
    kind: "development", unitIds: [here.unit.id], ...more,
  });
  const draft = async (who: SignedInCtx = client, more: object = {}) => draftProposal(await enter(who), input(more));
  const discussed = async (who: SignedInCtx = client, more: object = {}) => {
    const { id } = await draft(who, more);
    return discussProposal(await enter(who), { proposal: id });
  };
  const adopted = async (more: object = {}) => {
    const { id } = await discussed(client, more);
    return adoptProposal(await enter(here.chair), adoptInput.parse({ proposal: id, way: "written", on: "2026-05-15" }));
  };
  return { ...here, client, professional, enter, input, draft, discussed, adopted };
}
