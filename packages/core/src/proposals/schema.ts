/** The forms and answers of proposals and requests, for the browser and the server alike. */
export * from "./proposal-schema.ts";
export * from "./adoptions/schema.ts";
export * from "./discussions/schema.ts";
export * from "./drafts/schema.ts";
export * from "./duplicates/schema.ts";
export * from "./lists/schema.ts";
export * from "./requests/schema.ts";
export * from "./sendings/schema.ts";
export * from "./supports/schema.ts";
