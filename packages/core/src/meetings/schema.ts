/** The forms and answers of meetings, for the browser and the server alike. */
export * from "./meeting-schema.ts";
export * from "./plans/schema.ts";
export * from "./invitations/schema.ts";
export * from "./agendas/schema.ts";
export * from "./attendance/schema.ts";
export * from "./minutes/schema.ts";
export * from "./bulletins/schema.ts";
export * from "./calendars/schema.ts";
export * from "./priorities/schema.ts";
export * from "./mappings/schema.ts";
export * from "./fees/schema.ts";
export * from "./guardians/schema.ts";
export { personalTraces } from "./agendas/personal-traces.ts";
export { kilometreCents } from "./fees/kilometre-cents.ts";
