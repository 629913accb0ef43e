import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

const nothing = z.object({});
const ending = z.object({ day: z.string() });

export const unitAdded = defineEvent("organisation.unit-added", z.object({ parentId: z.string().optional() }));
export const unitChanged = defineEvent("organisation.unit-changed", nothing);
export const unitMoved = defineEvent("organisation.unit-moved", z.object({ parentId: z.string().optional() }));
export const unitMerged = defineEvent("organisation.unit-merged", ending.extend({ intoId: z.string() }));
export const unitEnded = defineEvent("organisation.unit-ended", ending);
export const unitReopened = defineEvent("organisation.unit-reopened", nothing);

export const bodyAdded = defineEvent("organisation.body-added", nothing);
export const bodyChanged = defineEvent("organisation.body-changed", nothing);
export const meetingDaysSet = defineEvent("organisation.meeting-days-set", z.object({ count: z.int() }));
export const bodyEnded = defineEvent("organisation.body-ended", ending);

export const routeAdded = defineEvent("organisation.route-added", z.object({ kind: z.string() }));
export const routeChanged = defineEvent("organisation.route-changed", nothing);
export const routeRetired = defineEvent("organisation.route-retired", nothing);

export const areaAdded = defineEvent("organisation.area-added", nothing);
export const areaRenamed = defineEvent("organisation.area-renamed", nothing);
export const areaEnded = defineEvent("organisation.area-ended", ending);

/** Units, bodies, routes or areas were put into another order; told about each one that moved. */
export const reordered = defineEvent("organisation.reordered", z.object({ position: z.int() }));
