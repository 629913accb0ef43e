import { fields } from "../handling/schema.ts";

export const { id, revision, day, title, label, prose, passage, reason, link, listInput } = fields;
