/** The forms and answers of recruitment, for the browser and the server alike. */
export * from "./calls/schema.ts";
export * from "./forms/schema.ts";
export { answersSchema } from "./forms/answers-schema.ts";
export { textHints, type TextHint } from "./applications/text-hints.ts";
export * from "./applications/schema.ts";
export { NOT_TICKED, SEVERAL, UNKNOWN } from "./applications/dimensions.ts";
export * from "./interviews/schema.ts";
export * from "./selections/schema.ts";
