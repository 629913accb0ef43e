/** What a visitor's browser checks a draw with, beside its disclosure. */
export { canonicalJson, commit as commitmentOf, draw as drawFrom, violationsOf } from "@raati/sortition/verify";
export * from "./confirmations/schema.ts";
export { publicDisclosure, sealOf, type Published } from "./draws/public-disclosure.ts";
export * from "./draws/schema.ts";
export { groupName, type GroupName, type Groups } from "./fields.ts";
export * from "./imports/schema.ts";
export * from "./methods/schema.ts";
export * from "./pools/schema.ts";
export * from "./populations/schema.ts";
export * from "./publications/schema.ts";
export * from "./quotas/schema.ts";
export * from "./reserves/schema.ts";
