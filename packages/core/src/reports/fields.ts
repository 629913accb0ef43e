export { day, id, listInput, locale, prose, revision, title } from "../kernel/schema.ts";
