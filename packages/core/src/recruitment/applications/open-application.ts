import { newId } from "@raati/db";
import type { z } from "zod";
import type { SignedInCtx, Tx } from "../../kernel/index.ts";
import { PersonModel } from "../../people/index.ts";
import { applicationOpened } from "../events.ts";
import { applicationOf } from "./application-of.ts";
import { OpeningModel, type Application } from "./model.ts";
import type { ApplicationView, openApplicationInput, openingsView } from "./schema.ts";
import { viewOfApplication } from "./show-application.ts";

type Which = z.output<typeof openApplicationInput>;

/**
 * Opens one person's application. Each opening is written down, and stands in the audit trail. @throws Failure NOT_FOUND
 */
export async function openApplication(ctx: SignedInCtx, { application: id }: Which): Promise<ApplicationView> {
  const { application } = await applicationOf(ctx, id, "see");
  await ctx.transaction((tx) => writeOpening(ctx, tx, application, "application"));
  return viewOfApplication(ctx, application);
}

/** Writes down that the reader has seen something of an applicant's. */
export async function writeOpening(
  { viewer, ports }: SignedInCtx, tx: Tx, { id: applicationId, callId }: Pick<Application, "id" | "callId">,
  what: "application" | "assessments" | "letter",
): Promise<void> {
  const opening = await tx.of(OpeningModel).insert(
    { applicationId, callId, personId: viewer.personId, at: ports.clock.now(), what }, newId(),
  );
  await tx.emit(applicationOpened, opening, { applicationId, callId, what });
}

/** The most openings that are shown. */
const MOST = 200;

/** Who has opened an application, the latest first. @throws Failure NOT_FOUND */
export async function listOpenings(ctx: SignedInCtx, { application: id }: Which): Promise<z.output<typeof openingsView>> {
  await applicationOf(ctx, id, "see");
  const openings = await ctx.db.of(OpeningModel).find({ applicationId: id }, { sort: { id: -1 }, limit: MOST });
  const ids = [...new Set(openings.map(({ personId }) => personId))];
  const people = ids.length === 0 ? [] : await ctx.db.of(PersonModel).find({ id: { $in: ids } });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return openings.map(({ personId, at, what }) => ({ personId, at, what, name: names.get(personId) ?? "" }));
}
