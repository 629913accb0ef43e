export { connect, createIndexes, disconnect } from "./connection.ts";
export { allDefinitions, defineModel, type ModelToken, type PersonalData } from "./define-model.ts";
export { DbError, type DbErrorCode } from "./errors.ts";
export type { Change, Handle, Page, Stored } from "./handle.ts";
export type { Filter } from "./filter.ts";
export { isId, newId, type Id } from "./ids.ts";
export { TenantDb } from "./tenant-db.ts";
