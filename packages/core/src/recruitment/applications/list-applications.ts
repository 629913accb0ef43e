import type { Filter } from "@raati/db";
import type { z } from "zod";
import { filterFor, type SignedInCtx } from "../../kernel/index.ts";
import { callOf } from "../calls/call-of.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "./model.ts";
import { readNumber } from "./numbers.ts";
import { applicationPolicy } from "./policy.ts";
import { allGroups } from "./pool-counts.ts";
import type { applicationsPage, listApplicationsInput } from "./schema.ts";
import { rowOf } from "./show-application.ts";

type Input = z.output<typeof listApplicationsInput>;

/** The most applications of one group of a special dimension: an index of ids. */
const MOST = 1000;

/** A call's applications for the selection group, newest first, a page at a time. @throws Failure NOT_FOUND */
export async function listApplications(ctx: SignedInCtx, input: Input): Promise<z.output<typeof applicationsPage>> {
  const { reader } = await callOf(ctx, input.call, "see");
  const wanted = await wantedOf(ctx, input);
  if (!wanted) return { items: [], next: undefined };
  const { items, next } = await ctx.db.of(ApplicationModel).page(
    { $and: [wanted, filterFor(applicationPolicy, reader)] }, { size: input.size, after: input.after },
  );
  const groups = await allGroups(ctx.db, items);
  return { items: items.map((application) => rowOf(application, groups.get(application.id))), next };
}

/** The filter of the list; undefined when nothing can be found. */
async function wantedOf(ctx: SignedInCtx, input: Input): Promise<Filter<Application> | undefined> {
  const { call: callId, states, panelId, dimension, group, number, warnings } = input;
  const known = number === undefined || number === "" ? undefined : readNumber(number);
  if (number !== undefined && number !== "" && known === undefined) return undefined;
  return {
    callId,
    ...(states.length > 0 && { state: { $in: states } }),
    // Who has not confirmed has not applied yet, and may be a stranger with somebody's address: shown to who asks for them.
    ...(states.length === 0 && known === undefined && { state: { $ne: "awaiting-confirmation" as const } }),
    ...(panelId !== undefined && { panelIds: panelId }),
    ...(known !== undefined && { number: known }),
    ...(warnings && { "warnings.0": { $exists: true } }),
    ...(dimension !== undefined && group !== undefined && await groupFilter(ctx, callId, dimension, group)),
  };
}

/** One group of one dimension: those of special answers are looked up where they stand. */
async function groupFilter(
  ctx: SignedInCtx, callId: string, dimension: string, group: string,
): Promise<Filter<Application>> {
  if (!/^[a-z][a-z0-9_-]*$/.test(dimension)) return { id: { $in: [] } };
  const apart = await ctx.db.of(SpecialAnswersModel).find(
    { callId, [`groups.${dimension}`]: group }, { limit: MOST },
  );
  if (apart.length > 0) return { id: { $in: apart.map(({ applicationId }) => applicationId) } };
  return { [`groups.${dimension}`]: group };
}
