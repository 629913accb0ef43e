import { helsinkiDay } from "@raati/i18n";
import { defineHandler, type EventHandler } from "../kernel/index.ts";
import { personErased } from "../people/index.ts";
import { mailGuardian } from "./guardians/mail-guardian.ts";
import { handoverDayCame, termEndCame, termStartCame, visitEndCame } from "./events.ts";
import { moveOnItsDay } from "./handovers/move-coordination.ts";
import { endVisit } from "./memberships/end-membership.ts";
import { mailInvitation } from "./memberships/mail-invitation.ts";
import { forgetPerson } from "./memberships/forget-person.ts";
import { PanelModel } from "./panel-model.ts";
import { endTermOnItsDay } from "./terms/end-term.ts";
import { startDueTerm } from "./terms/start-term.ts";

/**
 * What happens on its day without anybody's doing, and what follows from the erasure of a person. Each looks at how things
 * are by then, and may find nothing to do.
 */
export const panelsHandlers: readonly EventHandler[] = [
  mailInvitation,
  mailGuardian,
  defineHandler({
    name: "panels.start-term", on: [termStartCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      await startDueTerm(tx, await tx.of(PanelModel).get(data.panelId), helsinkiDay(ctx.ports.clock.now()));
    },
  }),
  defineHandler({
    name: "panels.end-term", on: [termEndCame], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const today = helsinkiDay(ctx.ports.clock.now());
      await endTermOnItsDay(tx, data.termId, today);
      await startDueTerm(tx, await tx.of(PanelModel).get(data.panelId), today);
    },
  }),
  defineHandler({
    name: "panels.end-visit", on: [visitEndCame], kind: "database",
    handle: (ctx, { data }, { tx }) => endVisit(tx, data.membershipId, helsinkiDay(ctx.ports.clock.now())),
  }),
  defineHandler({
    name: "panels.move-coordination", on: [handoverDayCame], kind: "database",
    handle: (ctx, { data }, { tx }) => moveOnItsDay(tx, data.handoverId, ctx.ports.clock.now()),
  }),
  defineHandler({
    name: "panels.forget-person", on: [personErased], kind: "database", lane: "tenant",
    handle: (_ctx, { data }, { tx }) => forgetPerson(tx, data.personId),
  }),
];
