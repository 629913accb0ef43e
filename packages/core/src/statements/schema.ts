/** The forms and answers of statements, for the browser and the server alike. */
export * from "./statement-schema.ts";
export * from "./adoptions/schema.ts";
export * from "./discussions/schema.ts";
export * from "./dissents/schema.ts";
export * from "./drafts/schema.ts";
export * from "./evidence/schema.ts";
export * from "./lists/schema.ts";
export * from "./publications/schema.ts";
export * from "./sendings/schema.ts";
export * from "./suggestions/schema.ts";
export * from "./texts/schema.ts";
