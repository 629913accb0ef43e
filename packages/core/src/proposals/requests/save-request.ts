import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { activeRecipients } from "../../organisation/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { requestSaved, requestSent } from "../events.ts";
import { RequestModel, type Request } from "../model.ts";
import { requestPolicy } from "./policy.ts";
import { requestNow, toldOf, type RequestCtx } from "./request-now.ts";
import type { saveRequestInput } from "./schema.ts";

type Input = z.output<typeof saveRequestInput>;
const OPTIONAL = ["unitId", "neededBy", "target"] as const;

function partsOf(input: Input) {
  const { panelId, kind, title, question, material } = input;
  return {
    panelId, kind, title, question, material,
    ...Object.fromEntries(OPTIONAL.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]))),
  } as Pick<Request, "panelId" | "kind" | "title" | "question" | "material" | "unitId" | "neededBy" | "target">;
}

/**
 * Writes down what a service would like a panel to plan, comment, evaluate or test (B7). It is the writer's own until it is
 * sent.
 *
 * @throws Failure INVALID for a panel that is not at work, a unit that is not there and a day that has passed; CONFLICT
 */
export async function saveRequest(ctx: RequestCtx, input: Input): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const requests = tx.of(RequestModel);
    const stored = await requests.findOne({ id: input.id });
    if (stored) authorize(requestPolicy, ctx.reader, "see", stored);
    if (stored && input.revision === undefined) return stored;
    if (stored) authorize(requestPolicy, ctx.reader, "change", stored);
    await check(ctx, tx, input);
    const parts = partsOf(input);
    const gone = OPTIONAL.filter((field) => parts[field] === undefined);
    const requesterId = ctx.viewer.personId;
    const saved = stored
      ? await requests.update({ id: stored.id, revision: input.revision ?? stored.revision }, { set: parts, unset: gone })
      : await requests.insert({ ...parts, requesterId, peopleIds: [requesterId], state: "draft" }, input.id);
    await tx.emit(requestSaved, saved, toldOf(saved));
    return saved;
  });
}

async function check(ctx: RequestCtx, tx: Tx, { panelId, unitId, neededBy }: Input): Promise<void> {
  const panel = await tx.of(PanelModel).findOne({ id: panelId });
  if (!panel) failField("panelId", "proposals:field.panelGone");
  if (panel.state !== "active" && panel.state !== "paused") failField("panelId", "proposals:field.panelNotOpen");
  if (
    unitId !== undefined && !(await activeRecipients(tx)).unitIds.has(unitId)
  ) failField("unitId", "proposals:field.unitGone");
  if (neededBy && neededBy < helsinkiDay(ctx.ports.clock.now())) failField("neededBy", "proposals:field.dayPast");
}

/** Sends a request to the panel's coordinator. Sending twice sends once. */
export async function sendRequest(ctx: RequestCtx, { request: id }: { request: string }): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, id, "see");
    if (request.requesterId !== ctx.viewer.personId) fail("FORBIDDEN", "proposals:failure.requesterOnly");
    if (request.state !== "draft") return request;
    const sentOn = helsinkiDay(ctx.ports.clock.now());
    const sent = await tx.of(RequestModel).update(request, { set: { state: "sent", sentOn } });
    await tx.emit(requestSent, sent, { ...toldOf(sent), kind: sent.kind });
    return sent;
  });
}
