import { abilitiesOf, type SignedInCtx } from "../../kernel/index.ts";
import { CallModel } from "../calls/model.ts";
import { callReader } from "../calls/policy.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import type { z } from "zod";
import type { Groups } from "./groups.ts";
import { SpecialAnswersModel, type Application } from "./model.ts";
import { shownNumber } from "./numbers.ts";
import { applicationPolicy } from "./policy.ts";
import type { applicationRow, ApplicationView } from "./schema.ts";
import { toldContent } from "./told-content.ts";

/** An application in a list: no words of the applicant's, and no answers of a special kind. */
export function rowOf(application: Application, groups: Groups = application.groups): z.output<typeof applicationRow> {
  const {
    id, revision, number, name, birthYear, state, stateReason, channel, submittedAt, panelIds, warnings, email,
    mailRefusedAt,
  } = application;
  return {
    id, revision, number: shownNumber(number), name, birthYear, state, stateReason, channel, submittedAt, panelIds,
    warnings, groups,
    reachable: email !== undefined && mailRefusedAt === undefined,
  };
}

/** One application as the selection group sees it. */
export async function viewOfApplication(ctx: SignedInCtx, application: Application): Promise<ApplicationView> {
  const call = await ctx.db.of(CallModel).get(application.callId);
  const special = await ctx.db.of(SpecialAnswersModel).findOne({ applicationId: application.id });
  const { language, confirmedAt, enteredBy, note, decidedBy, guardian, isStaff, inInfluencingBody } = application;
  return {
    ...rowOf(application, { ...application.groups, ...special?.groups }), callId: call.id,
    content: application.erasedAt ? {} : toldContent(application, special), language, confirmedAt, enteredBy, note,
    decidedBy, mailRefusedAt: application.mailRefusedAt,
    guardianState: guardian?.state, guardianWay: guardian?.way, statementsMade: { isStaff, inInfluencingBody },
    form: formOf(call, await formPlace(ctx, call)),
    abilities: abilitiesOf(applicationPolicy, await callReader(ctx), application),
  };
}
