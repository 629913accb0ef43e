import { z } from "zod";
import { router, signedInProcedure, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { carefulPages, carefulPagesView } from "./careful-pages.ts";
import { changePanel, nameCoordinator, recordFounding } from "./change-panel.ts";
import { id } from "./fields.ts";
import { foundPanels } from "./found-panels.ts";
import { groundRulesRouter } from "./ground-rules/router.ts";
import { guardiansRouter } from "./guardians/router.ts";
import { handoversRouter } from "./handovers/router.ts";
import { coordinatorHome } from "./homes/coordinator-home.ts";
import { coordinatorPanels } from "./homes/coordinator-panels.ts";
import { insidePanel, staffPanel } from "./homes/inside-panel.ts";
import { memberHome } from "./homes/member-home.ts";
import {
  coordinatorHomeView, coordinatorPanelsInput, coordinatorPanelsView, insidePanelView, memberHomeView, staffPanelView,
} from "./homes/schema.ts";
import { membersRouter } from "./memberships/router.ts";
import { endPanel, pausePanel, resumePanel } from "./move-panel.ts";
import { openPanels } from "./open-panels.ts";
import {
  changePanelInput, foundPanelsInput, nameCoordinatorInput, openPanelsInput, panelCard, panelView, publicPanelsInput,
  publicPanelView, recordFoundingInput, stopPanelInput,
} from "./panel-schema.ts";
import { coordinatorProcedure, panelProcedure, panelPublicProcedure, panelStaffProcedure } from "./procedures.ts";
import { publicPanel, publicPanels } from "./public-panel.ts";
import { viewOfPanel, viewsOfPanels } from "./show-panel.ts";
import { termsRouter } from "./terms/router.ts";
import { trainingsRouter } from "./trainings/router.ts";
import { viewOfType } from "./types/list-panel-types.ts";
import { typesRouter } from "./types/router.ts";
import { savePanelAsType } from "./types/save-panel-as-type.ts";
import { panelTypeView, savePanelAsTypeInput } from "./types/schema.ts";

const changed = panelStaffProcedure.output(panelView);
const many = z.array(panelView);

/** Panels: what everybody sees, what members see, and what their staff do. */
export const panelsRouter = router({
  publicList: tenantPublicProcedure.input(publicPanelsInput).output(
    z.object({ items: z.array(panelCard), next: id.optional() })
  )
    .query(({ ctx, input }) => publicPanels(ctx, input)),
  publicPage: panelPublicProcedure.output(publicPanelView).query(({ ctx }) => publicPanel(ctx)),
  /** How careful the panel's pages are with who reads them. */
  privacy: panelPublicProcedure.output(carefulPagesView).query(({ ctx }) => carefulPages(ctx)),
  memberHome: signedInProcedure.output(memberHomeView).query(({ ctx }) => memberHome(ctx)),
  inside: panelProcedure.output(insidePanelView).query(({ ctx }) => insidePanel(ctx)),
  coordinatorHome: coordinatorProcedure.output(coordinatorHomeView).query(({ ctx }) => coordinatorHome(ctx)),
  list: coordinatorProcedure.input(coordinatorPanelsInput).output(coordinatorPanelsView).query(
    ({ ctx, input }) => coordinatorPanels(ctx, input)
  ),
  manage: panelStaffProcedure.output(staffPanelView).query(({ ctx }) => staffPanel(ctx)),

  found: staffProcedure("admin", "coordinator").input(foundPanelsInput).output(many)
    .mutation(async ({ ctx, input }) => viewsOfPanels(ctx, await foundPanels(ctx, input))),
  open: coordinatorProcedure.input(openPanelsInput).output(many).mutation(
    async ({ ctx, input }) => viewsOfPanels(ctx, await openPanels(ctx, input))
  ),
  change: changed.input(changePanelInput).mutation(
    async ({ ctx, input }) => viewOfPanel(ctx.part.reader, await changePanel(ctx, input))
  ),
  recordFounding: changed.input(recordFoundingInput).mutation(
    async ({ ctx, input }) => viewOfPanel(ctx.part.reader, await recordFounding(ctx, input))
  ),
  nameCoordinator: changed.input(nameCoordinatorInput).mutation(
    async ({ ctx, input }) => viewOfPanel(ctx.part.reader, await nameCoordinator(ctx, input))
  ),
  pause: changed.input(stopPanelInput).mutation(
    async ({ ctx, input }) => viewOfPanel(ctx.part.reader, await pausePanel(ctx, input))
  ),
  resume: changed.mutation(async ({ ctx }) => viewOfPanel(ctx.part.reader, await resumePanel(ctx))),
  end: changed.input(stopPanelInput).mutation(
    async ({ ctx, input }) => viewOfPanel(ctx.part.reader, await endPanel(ctx, input))
  ),
  saveAsType: panelStaffProcedure.input(savePanelAsTypeInput).output(panelTypeView)
    .mutation(async ({ ctx, input }) => viewOfType(ctx.part.reader, await savePanelAsType(ctx, input))),

  types: typesRouter,
  terms: termsRouter,
  members: membersRouter,
  guardians: guardiansRouter,
  trainings: trainingsRouter,
  groundRules: groundRulesRouter,
  handovers: handoversRouter,
});
