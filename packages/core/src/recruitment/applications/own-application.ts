import type { TenantDb } from "@raati/db";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { openPanels } from "../calls/call-times.ts";
import { elsewhereFor } from "../calls/elsewhere.ts";
import { CallModel, type Call } from "../calls/model.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import { InterviewModel } from "../interviews/model.ts";
import { hashOf } from "../tokens.ts";
import { ApplicationModel, SpecialAnswersModel, type Application } from "./model.ts";
import { shownNumber } from "./numbers.ts";
import type { ApplicationState, NEXT_STEPS, OwnApplicationView, ownContent, ownCopyView } from "./schema.ts";
import { toldContent } from "./told-content.ts";

/**
 * The application that a secret key opens.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing
 */
export async function ownOf(source: Pick<TenantDb, "of">, token: string): Promise<Application> {
  const application = await source.of(ApplicationModel).findOne({ tokenHash: hashOf(token) });
  return application ?? fail("NOT_FOUND", "recruitment:failure.applicationUnknown");
}

/** States in which the applicant may still change what was told, while the call is open. */
const CHANGEABLE: readonly ApplicationState[] = ["awaiting-confirmation", "awaiting-guardian", "submitted", "eligible"];
/** A seat that was answered is left by resigning from it. */
const ENDED: readonly ApplicationState[] = ["accepted", "declined", "withdrawn"];

/** True while an applicant may change the own answers: a panel of the call is still open, and nobody is chosen yet. */
export function mayChange(application: Pick<Application, "state" | "erasedAt">, call: Call, now: Date): boolean {
  return CHANGEABLE.includes(application.state) && !application.erasedAt && openPanels(call, now).length > 0;
}

/** The applicant's own page: the state, what happens next, the own words, and what can still be done. */
export async function ownApplication(ctx: TenantCtx, { token }: { token: string }): Promise<OwnApplicationView> {
  const application = await ownOf(ctx.db, token);
  const call = await ctx.db.of(CallModel).get(application.callId);
  const now = ctx.ports.clock.now();
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: application.panelIds } });
  const change = mayChange(application, call, now);
  const place = await formPlace(ctx, call);
  return {
    call: {
      slug: call.slug, title: call.title, closesAt: call.lastClosesAt ?? now, open: openPanels(call, now).length > 0,
    },
    number: shownNumber(application.number), revision: application.revision, state: application.state,
    next: nextStep(
      application.state, call, now,
    ), submittedAt: application.submittedAt, confirmedAt: application.confirmedAt,
    panels: application.panelIds.map((panelId) => ({ panelId, name: panels.find(({ id }) => id === panelId)?.name ?? {} })),
    ...(application.state === "not-eligible" && { reason: `recruitment:ineligible.${application.stateReason ?? "other"}` }),
    interview: await interviewOf(ctx, application),
    ...(!application.erasedAt && { content: await contentOf(ctx, application) }),
    ...(change && { form: formOf(call, place) }), areas: [...place.areas],
    abilities: { change, withdraw: !ENDED.includes(application.state) }, elsewhere: await elsewhereFor(ctx, call),
  };
}

async function contentOf(ctx: TenantCtx, application: Application): Promise<z.output<typeof ownContent>> {
  const special = await ctx.db.of(SpecialAnswersModel).findOne({ applicationId: application.id });
  return toldContent(application, special) as z.output<typeof ownContent>;
}

/** Steps where the state alone tells what happens next. */
const BY_STATE: Partial<Record<ApplicationState, (typeof NEXT_STEPS)[number]>> = {
  "awaiting-confirmation": "confirm", "awaiting-guardian": "guardian", interview: "interview", selected: "selected",
  reserve: "reserve",
  "not-selected": "not-selected", "not-eligible": "not-eligible", accepted: "accepted", declined: "declined",
  withdrawn: "withdrawn",
};

function nextStep(state: ApplicationState, call: Call, now: Date): (typeof NEXT_STEPS)[number] {
  const known = BY_STATE[state];
  if (known) return known;
  if (call.state === "in-selection" || call.state === "decided") return "in-selection";
  if (state === "eligible") return "eligible";
  return openPanels(call, now).length > 0 ? "wait-for-closing" : "in-review";
}

async function interviewOf(ctx: TenantCtx, { id }: Application): Promise<OwnApplicationView["interview"]> {
  const interview = await ctx.db.of(InterviewModel).findOne({ applicationId: id, state: "planned" }, { sort: { id: -1 } });
  if (!interview) return undefined;
  const { startsAt, minutes, place, remoteUrl } = interview;
  return { startsAt, minutes, place, remoteUrl };
}

/** Everything that is kept of an applicant, as a file to take along (GDPR, articles 15 and 20). */
export async function ownCopy(ctx: TenantCtx, { token }: { token: string }): Promise<z.output<typeof ownCopyView>> {
  const application = await ownOf(ctx.db, token);
  const special = await ctx.db.of(SpecialAnswersModel).findOne({ applicationId: application.id });
  const { number, state, stateReason, submittedAt, confirmedAt, channel, guardian, groups } = application;
  return {
    madeAt: ctx.ports.clock.now(),
    application: {
      ...(
        application.erasedAt ? {} : toldContent(application, special)
      ), number: shownNumber(number), state, stateReason, submittedAt,
      confirmedAt, channel, groups: { ...groups, ...special?.groups }, specialConsentAt: special?.consentedAt,
      guardian: guardian && {
        name: guardian.name, email: guardian.email, phone: guardian.phone, state: guardian.state, at: guardian.at,
      },
    },
  };
}
