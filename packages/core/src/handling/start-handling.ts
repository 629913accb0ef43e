import { addDays, helsinkiDay, type LocalizedText } from "@raati/i18n";
import { Failure, fail, failField, type TenantCtx, type Tx } from "../kernel/index.ts";
import { activeRecipients, RouteModel, routeProblems } from "../organisation/index.ts";
import { limitsAndRetention } from "../tenants/index.ts";
import { setDeadlines } from "./deadlines/set-deadlines.ts";
import { handlingStarted } from "./events.ts";
import type { Matter } from "./handling-schema.ts";
import { HandlingModel, type Handling } from "./model.ts";
import { keptFacts, toldOf } from "./settled.ts";
import { makeStep } from "./steps/make-step.ts";
import type { NewStep } from "./steps/schema.ts";

export interface Sending {
  readonly title: LocalizedText;
  readonly theme?: LocalizedText | undefined;
  readonly panelIds: readonly string[];
  /** The public may follow it. */
  readonly open: boolean;
  /** When it was heard, taken up by a meeting and adopted. */
  readonly beginning?: Handling["beginning"];
  /** One of the organisation's routes … */
  readonly routeId?: string | undefined;
  /** … or steps picked by hand. */
  readonly steps?: readonly NewStep[] | undefined;
}

/**
 * Sends a matter on its way (E7). Its steps are a copy of the route's: a route that is changed later leads what comes
 * later. The first unit on the way answers. A second sending of the same matter answers the first.
 *
 * @throws Failure INVALID that names the steps which lead to nobody, NOT_FOUND for a route that is not there
 */
export async function startHandling(ctx: TenantCtx, tx: Tx, matter: Matter, sending: Sending): Promise<Handling> {
  const stored = await tx.of(HandlingModel).findOne({ matterKind: matter.kind, matterId: matter.id });
  if (stored) return stored;
  const wanted = await stepsOf(tx, matter, sending);
  const { timeLimits } = await limitsAndRetention({ ...ctx, db: tx.db });
  const now = ctx.ports.clock.now();
  const sentOn = helsinkiDay(now);
  const first = wanted.find((one) => one.to === "unit");
  const answering = first?.to === "unit" && {
    ownerUnitId: first.unitId, origin: { unitId: first.unitId, at: now },
    ackDueOn: addDays(sentOn, timeLimits.acknowledgementDays), answerDueOn: addDays(sentOn, timeLimits.answerDays),
  };
  const { title, theme, panelIds, open, beginning } = sending;
  const fresh = {
    matterKind: matter.kind, matterId: matter.id, title, ...(theme && { theme }), ...(
      beginning && { beginning }
    ), panelIds: [...panelIds], open,
    state: "sent" as const, sentOn, steps: wanted.map((one) => makeStep(one)), ...answering,
    forwards: [], questions: [], followUps: [], told: [], reminders: [],
    actorIds: ctx.viewer ? [ctx.viewer.personId] : [],
  };
  const handling = await tx.of(HandlingModel).insert({ ...fresh, ...keptFacts(fresh) });
  await tx.emit(handlingStarted, handling, {
    ...toldOf(handling), unitId: handling.ownerUnitId, panelIds: handling.panelIds, open,
  });
  await setDeadlines(ctx, tx, handling);
  return handling;
}

async function stepsOf(tx: Tx, matter: Matter, { routeId, steps }: Sending): Promise<readonly NewStep[]> {
  const route = routeId === undefined ? undefined : await tx.of(RouteModel).findOne({ id: routeId, state: "active" });
  if (routeId !== undefined && (!route || route.kind !== matter.kind)) fail("NOT_FOUND", "handling:failure.routeUnknown");
  const wanted: readonly NewStep[] = steps ?? route?.steps ?? [];
  if (wanted.length === 0) failField("steps", "handling:field.noSteps");
  const fields = routeProblems(matter.kind, wanted, await activeRecipients(tx));
  if (fields.length > 0) throw new Failure("INVALID", "kernel:failure.invalid", { fields });
  return wanted;
}
