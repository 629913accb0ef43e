export { addArea } from "./areas/add-area.ts";
export { endArea } from "./areas/end-area.ts";
export { listAreas } from "./areas/list-areas.ts";
export { renameArea } from "./areas/rename-area.ts";
export { reorderAreas } from "./areas/reorder-areas.ts";
export { addBody } from "./bodies/add-body.ts";
export { changeBody } from "./bodies/change-body.ts";
export { endBody } from "./bodies/end-body.ts";
export { listBodies } from "./bodies/list-bodies.ts";
export { reorderBodies } from "./bodies/reorder-bodies.ts";
export { setMeetingDays } from "./bodies/set-meeting-days.ts";
export {
  areaAdded, areaEnded, areaRenamed, bodyAdded, bodyChanged, bodyEnded, meetingDaysSet, reordered, routeAdded, routeChanged,
  routeRetired, unitAdded, unitChanged, unitEnded, unitMerged, unitMoved, unitReopened,
} from "./events.ts";
export { locales } from "./locales/index.ts";
export { AreaModel, BodyModel, RouteModel, UnitModel, type Area, type Body, type Route, type Unit } from "./model.ts";
export { organisationCounts } from "./organisation-counts.ts";
export { areaPolicy, bodyPolicy, routePolicy, unitPolicy } from "./policy.ts";
export { publicOrganisation } from "./public-organisation.ts";
export { activeRecipients } from "./recipients.ts";
export { routeProblems, type Recipients } from "./route-steps.ts";
export { organisationRouter } from "./router.ts";
export { addRoute } from "./routes/add-route.ts";
export { changeRoute } from "./routes/change-route.ts";
export { listRoutes } from "./routes/list-routes.ts";
export { reorderRoutes } from "./routes/reorder-routes.ts";
export { retireRoute } from "./routes/retire-route.ts";
export { addUnit } from "./units/add-unit.ts";
export { changeUnit } from "./units/change-unit.ts";
export { endUnit } from "./units/end-unit.ts";
export { listUnits } from "./units/list-units.ts";
export { mergeUnit } from "./units/merge-unit.ts";
export { moveUnit } from "./units/move-unit.ts";
export { reopenUnit } from "./units/reopen-unit.ts";
export { reorderUnits } from "./units/reorder-units.ts";
