import type { z } from "zod";
import { fail, failField, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { CallModel, type Call } from "../calls/model.ts";
import { refuseClosed } from "../calls/elsewhere.ts";
import { applicationChanged, applicationMoved, guardianAsked } from "../events.ts";
import type { Content } from "../forms/answers-schema.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import type { FormView } from "../forms/schema.ts";
import { checkContent } from "./check-content.ts";
import { takeMails } from "./mail-limits.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "./model.ts";
import { mayChange, ownApplication, ownOf } from "./own-application.ts";
import { allGroups, countInPools } from "./pool-counts.ts";
import type { changeOwnInput, OwnApplicationView } from "./schema.ts";
import { inPool } from "./states.ts";
import { storedContent } from "./stored-content.ts";
import { warningsFor } from "./warnings-for.ts";

/**
 * Changes what was told, while the call is open. An application that was found eligible already is looked at again.
 *
 * @throws Failure CONFLICT when the call has closed, or when the page is older than the last change; INVALID with each
 * field; TOO_MANY when guardians are named one after the other
 */
export async function changeOwn(
  ctx: TenantCtx, { token, revision, ...told }: z.output<typeof changeOwnInput>,
): Promise<OwnApplicationView> {
  const known = await ownOf(ctx.db, token);
  const call = await ctx.db.of(CallModel).get(known.callId);
  if (!mayChange(known, call, ctx.ports.clock.now())) {
    await refuseWhenClosed(ctx, call);
    fail("CONFLICT", "recruitment:failure.cannotChange");
  }
  const form = formOf(call, await formPlace(ctx, call));
  const content = checkContent(form, told);
  if (content.email !== known.email) failField("email", "recruitment:field.emailFixed");
  const { guardian } = content;
  if (guardian?.email !== undefined && guardian.email !== known.guardian?.email) await takeMails(ctx, [guardian.email]);
  await ctx.transaction(async (tx) => {
    const application = await ownOf(tx, token);
    if (application.revision !== revision) fail("CONFLICT");
    await store(ctx, tx, call, form, content, application);
  });
  return ownApplication(ctx, { token });
}

async function refuseWhenClosed(ctx: TenantCtx, call: Call): Promise<void> {
  if (!mayChange({ state: "submitted" }, call, ctx.ports.clock.now())) await refuseClosed(ctx, call);
}

async function store(
  ctx: TenantCtx, tx: Tx, call: Call, form: FormView, content: Content, application: Application,
): Promise<void> {
  const { id, callId, state: from } = application;
  const { values, special } = storedContent(ctx, call, form, content, id);
  const guardian = guardianAfter(application, values);
  const to = stateAfter(from, guardian);
  if (inPool(from)) {
    const groups = (await allGroups(tx, [application])).get(id) ?? {};
    await countInPools(tx, callId, [{ panelIds: application.panelIds, groups, by: -1 }]);
  }
  const next = {
    ...values, ...guardian, state: to, warnings: await warningsFor(tx, { callId, id }, content, values.household),
  };
  const present = Object.entries(next).filter(([, value]) => value !== undefined);
  const gone = TOLD.filter((field) => next[field] === undefined && application[field] !== undefined);
  const changed = await tx.of(ApplicationModel).update(application, { set: Object.fromEntries(present), unset: gone });
  await tx.of(SpecialAnswersModel).removeWhere({ applicationId: id });
  if (special) await tx.of(SpecialAnswersModel).insert(
    { ...special, applicationId: id, callId, consentedAt: ctx.ports.clock.now() }
  );
  await tx.emit(
    applicationChanged, changed, { applicationId: id, callId, fields: present.map(([field]) => field).concat(gone) },
  );
  if (from !== to) await tx.emit(applicationMoved, changed, { applicationId: id, callId, from, to });
  if (
    to === "awaiting-guardian" && guardian.guardian !== application.guardian
  ) await tx.emit(guardianAsked, changed, { applicationId: id, callId });
}

/** Fields that an applicant may leave empty. */
const TOLD = [
  "phone", "address", "areaId", "gender", "speaks", "role", "seat", "motivation", "supportNeeds", "accessibilityNeeds",
  "household",
  "guardian", "guardianHash",
] as const satisfies readonly (keyof Application)[];

/** The guardian who has been asked stays as asked; another one is asked anew. */
function guardianAfter(
  before: Application, { guardian, guardianHash }: Pick<Application, "guardian" | "guardianHash">,
): Pick<Application, "guardian" | "guardianHash"> {
  const same = before.guardian !== undefined && guardian !== undefined && before.guardianHash === guardianHash;
  return same ? { guardian: before.guardian, guardianHash } : { guardian, guardianHash };
}

function stateAfter(from: Application["state"], { guardian }: Pick<Application, "guardian">): Application["state"] {
  if (from === "awaiting-confirmation") return from;
  return guardian?.state === "asked" ? "awaiting-guardian" : "submitted";
}
