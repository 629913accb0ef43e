/** The forms and answers of panels, for the browser and the server alike. */
export { decisionReference, who } from "./fields.ts";
export * from "./panel-schema.ts";
export * from "./types/schema.ts";
export * from "./terms/schema.ts";
export * from "./guardians/schema.ts";
export * from "./memberships/schema.ts";
export * from "./trainings/schema.ts";
export * from "./ground-rules/schema.ts";
export * from "./handovers/schema.ts";
export * from "./homes/schema.ts";
