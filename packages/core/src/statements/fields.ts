import { z } from "zod";
import { fields } from "../handling/schema.ts";

export { locale as lang } from "../kernel/schema.ts";
export const { id, revision, day, title, label, prose, passage, reason, link, listInput } = fields;

/** Binary data of a text written together, as base64: what somebody has written, or what somebody has seen. */
export const binary = z.string().max(700_000).regex(/^[A-Za-z0-9+/]*={0,2}$/);
/** The same as the server tells it. How much a text holds is bounded when it is written: what is stored is always told. */
export const binaryTold = z.string();
