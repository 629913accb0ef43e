import type { TenantCtx } from "../kernel/index.ts";
import { aPanel } from "../panels/factory.ts";
import { aPerson } from "../people/factory.ts";
import { stemsOfProposal } from "./duplicates/stems.ts";
import { ProposalModel, RequestModel, type Proposal, type Request } from "./model.ts";

type New<Value> = Partial<Omit<Value, "id" | "revision">>;

/** A proposal that a panel discusses; its panel and its writer are new ones unless they are given. */
export async function aProposal(ctx: TenantCtx, overrides: New<Proposal> = {}): Promise<Proposal> {
  const panelId = overrides.panelId ?? (await aPanel(ctx)).id;
  const texts = {
    title: { fi: "Ilta-aika perhekeskukseen", sv: "Kvällstid på familjecentret" },
    text: { fi: "Vuorotyötä tekevät eivät pääse päivällä. Yksi ilta viikossa auttaisi." },
  };
  const { title, text } = { ...texts, ...overrides };
  return ctx.db.of(ProposalModel).insert({
    title, text, kind: "development", origin: { kind: "member" }, raisedByClients: true, state: "in-discussion",
    authorId: (await aPerson(ctx)).id, heardOn: "2026-05-01", stems: stemsOfProposal({ title, text }), panelIds: [panelId],
    ...overrides, panelId,
  });
}

/** A request that has been sent to a panel. */
export async function aRequest(ctx: TenantCtx, overrides: New<Request> = {}): Promise<Request> {
  const panelId = overrides.panelId ?? (await aPanel(ctx)).id;
  const requesterId = overrides.requesterId ?? (await aPerson(ctx)).id;
  return ctx.db.of(RequestModel).insert({
    kind: "comment", title: { fi: "Kutsukirjeen luonnos" }, question: { fi: "Onko kirje ymmärrettävä?" }, state: "sent",
    sentOn: "2026-05-01", peopleIds: [requesterId], ...overrides, panelId, requesterId,
  });
}
