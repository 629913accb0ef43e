import { z } from "zod";
import { router, STAFF_ROLES, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { addArea } from "./areas/add-area.ts";
import { endArea } from "./areas/end-area.ts";
import { listAreas } from "./areas/list-areas.ts";
import { renameArea } from "./areas/rename-area.ts";
import { reorderAreas } from "./areas/reorder-areas.ts";
import { addBody } from "./bodies/add-body.ts";
import { changeBody } from "./bodies/change-body.ts";
import { endBody } from "./bodies/end-body.ts";
import { listBodies } from "./bodies/list-bodies.ts";
import { reorderBodies } from "./bodies/reorder-bodies.ts";
import { setMeetingDays } from "./bodies/set-meeting-days.ts";
import { publicOrganisation } from "./public-organisation.ts";
import { addRoute } from "./routes/add-route.ts";
import { changeRoute } from "./routes/change-route.ts";
import { listRoutes } from "./routes/list-routes.ts";
import { reorderRoutes } from "./routes/reorder-routes.ts";
import { retireRoute } from "./routes/retire-route.ts";
import {
  addAreaInput, addBodyInput, addRouteInput, addUnitInput, areaView, bodyView, changeBodyInput, changeRouteInput,
  changeUnitInput, endAreaInput, endBodyInput, endUnitInput, listedUnitView, mergeUnitInput, moveUnitInput,
  publicOrganisationView, renameAreaInput, reopenUnitInput, reorderAreasInput, reorderBodiesInput, reorderRoutesInput,
  reorderUnitsInput, retireRouteInput, routeView, setMeetingDaysInput, unitView,
} from "./schema.ts";
import { addUnit } from "./units/add-unit.ts";
import { changeUnit } from "./units/change-unit.ts";
import { endUnit } from "./units/end-unit.ts";
import { listUnits } from "./units/list-units.ts";
import { mergeUnit } from "./units/merge-unit.ts";
import { moveUnit } from "./units/move-unit.ts";
import { reopenUnit } from "./units/reopen-unit.ts";
import { reorderUnits } from "./units/reorder-units.ts";

const [firstRole, ...otherRoles] = STAFF_ROLES;
const staff = staffProcedure(firstRole, ...otherRoles);
const admin = staffProcedure("admin");
const secretary = staffProcedure("admin", "secretary");

/**
 * Units, decision bodies, routes and areas: administrators manage them, all staff read them, visitors read the public
 * names.
 */
export const organisationRouter = router({
  shown: tenantPublicProcedure.output(publicOrganisationView).query(({ ctx }) => publicOrganisation(ctx)),

  units: staff.output(z.array(listedUnitView)).query(({ ctx }) => listUnits(ctx)),
  addUnit: admin.input(addUnitInput).output(unitView).mutation(({ ctx, input }) => addUnit(ctx, input)),
  changeUnit: admin.input(changeUnitInput).output(unitView).mutation(({ ctx, input }) => changeUnit(ctx, input)),
  moveUnit: admin.input(moveUnitInput).output(unitView).mutation(({ ctx, input }) => moveUnit(ctx, input)),
  mergeUnit: admin.input(mergeUnitInput).output(unitView).mutation(({ ctx, input }) => mergeUnit(ctx, input)),
  endUnit: admin.input(endUnitInput).output(unitView).mutation(({ ctx, input }) => endUnit(ctx, input)),
  reopenUnit: admin.input(reopenUnitInput).output(unitView).mutation(({ ctx, input }) => reopenUnit(ctx, input)),
  reorderUnits: admin.input(reorderUnitsInput).mutation(({ ctx, input }) => reorderUnits(ctx, input)),

  bodies: staff.output(z.array(bodyView)).query(({ ctx }) => listBodies(ctx)),
  addBody: admin.input(addBodyInput).output(bodyView).mutation(({ ctx, input }) => addBody(ctx, input)),
  changeBody: admin.input(changeBodyInput).output(bodyView).mutation(({ ctx, input }) => changeBody(ctx, input)),
  setMeetingDays: secretary.input(setMeetingDaysInput).output(bodyView)
    .mutation(({ ctx, input }) => setMeetingDays(ctx, input)),
  endBody: admin.input(endBodyInput).output(bodyView).mutation(({ ctx, input }) => endBody(ctx, input)),
  reorderBodies: admin.input(reorderBodiesInput).mutation(({ ctx, input }) => reorderBodies(ctx, input)),

  routes: staff.output(z.array(routeView)).query(({ ctx }) => listRoutes(ctx)),
  addRoute: admin.input(addRouteInput).output(routeView).mutation(({ ctx, input }) => addRoute(ctx, input)),
  changeRoute: admin.input(changeRouteInput).output(routeView).mutation(({ ctx, input }) => changeRoute(ctx, input)),
  retireRoute: admin.input(retireRouteInput).output(routeView).mutation(({ ctx, input }) => retireRoute(ctx, input)),
  reorderRoutes: admin.input(reorderRoutesInput).mutation(({ ctx, input }) => reorderRoutes(ctx, input)),

  areas: staff.output(z.array(areaView)).query(({ ctx }) => listAreas(ctx)),
  addArea: admin.input(addAreaInput).output(areaView).mutation(({ ctx, input }) => addArea(ctx, input)),
  renameArea: admin.input(renameAreaInput).output(areaView).mutation(({ ctx, input }) => renameArea(ctx, input)),
  endArea: admin.input(endAreaInput).output(areaView).mutation(({ ctx, input }) => endArea(ctx, input)),
  reorderAreas: admin.input(reorderAreasInput).mutation(({ ctx, input }) => reorderAreas(ctx, input)),
});
