import { helsinkiDay } from "@raati/i18n";
import type { Filter } from "@raati/db";
import type { z } from "zod";
import { organisationNames } from "../../handling/index.ts";
import { abilitiesOf, filterFor } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { PersonModel } from "../../people/index.ts";
import { RequestModel, type Request } from "../model.ts";
import { requestPolicy } from "./policy.ts";
import type { RequestCtx } from "./request-now.ts";
import type { listRequestsInput, requestRows, RequestView } from "./schema.ts";

/** Past its wanted day without the panel's comment. */
const isLate = ({ state, neededBy }: Request, today: string): boolean =>
  neededBy !== undefined && neededBy < today && ["sent", "accepted", "on-agenda"].includes(state);

/** Requests as their readers see them: three queries for all of them together. */
export async function viewsOfRequests(ctx: RequestCtx, requests: readonly Request[]): Promise<RequestView[]> {
  const { db, viewer, reader } = ctx;
  const ids = (some: readonly string[]) => [...new Set(some)];
  const panelIds = ids(requests.map(({ panelId }) => panelId));
  const panels = panelIds.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: panelIds } });
  const personIds = ids(requests.flatMap(({ peopleIds }) => peopleIds));
  const people = personIds.length === 0 ? [] : await db.of(PersonModel).find({ id: { $in: personIds } });
  const units = await organisationNames(ctx, requests.flatMap(({ unitId }) => unitId ?? []));
  const today = helsinkiDay(ctx.ports.clock.now());
  return requests.map((request) => {
    const { peopleIds: _all, requesterId, tests, ...rest } = request;
    const panel = panels.find(({ id }) => id === request.panelId);
    const inside = [...reader.inside, ...reader.runs].includes(request.panelId);
    const nameOf = (id: string | undefined) => people.find((one) => one.id === id)?.name;
    // The requester reads what was seen, not who saw it; members by alias stay so.
    const testers = inside && panel?.privacy.namesInside === "names";
    return {
      ...rest, panelName: panel?.name, panelSlug: panel?.slug,
      unitName: units.get(request.unitId ?? ""), requesterName: nameOf(requesterId),
      mine: requesterId === viewer.personId, late: isLate(request, today), abilities: abilitiesOf(
        requestPolicy, reader, request
      ),
      tests: tests.map(({ testerId, ...test }) =>
        ({ ...test, mine: testerId === viewer.personId, ...(testers && { testerName: nameOf(testerId) }) })),
    };
  });
}

/** One request as the reader sees it. */
export async function viewOfRequest(ctx: RequestCtx, request: Request): Promise<RequestView> {
  return (await viewsOfRequests(ctx, [request]))[0]!;
}

type Input = z.output<typeof listRequestsInput>;
type Rows = z.output<typeof requestRows>;

async function page(ctx: RequestCtx, wanted: Filter<Request>, { states, size, after }: Input): Promise<Rows> {
  const seen = filterFor(requestPolicy, ctx.reader);
  const { items, next } = await ctx.db.of(RequestModel).page(
    { $and: [wanted, seen, ...(states ? [{ state: { $in: states } }] : [])] }, { size, after },
  );
  const views = await viewsOfRequests(ctx, items);
  return {
    next,
    items: views.map((view) => ({
      id: view.id, panelId: view.panelId, panelName: view.panelName, panelSlug: view.panelSlug,
      unitName: view.unitName, kind: view.kind,
      title: view.title,
      neededBy: view.neededBy, state: view.state, sentOn: view.sentOn, late: view.late, mine: view.mine,
      openTests: view.tests.filter(({ doneOn }) => doneOn === undefined).length,
      mineToTest: view.tests.filter(({ doneOn, mine }) => mine && doneOn === undefined).length,
    })),
  };
}

/** What the reader has asked of panels, newest first. */
export const myRequests = (ctx: RequestCtx, input: Input): Promise<Rows> => page(
  ctx, { requesterId: ctx.viewer.personId }, input
);

/** What is asked of a panel, as the reader may see it. */
export const panelRequests = (
  ctx: RequestCtx, panelId: string, input: Input
): Promise<Rows> => page(ctx, { panelId }, input);

/** What waits to be taken up or declined in the panels that the reader runs. */
export const incomingRequests = (ctx: RequestCtx, input: Input): Promise<Rows> => page(
  ctx, { panelId: { $in: [...ctx.reader.runs] }, state: "sent" }, input
);
