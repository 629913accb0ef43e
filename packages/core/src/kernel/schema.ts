/** What forms in the browser share with the server. */
export { emailAddress } from "./email-address.ts";
export * from "./fields.ts";
export { fieldProblems } from "./field-problems.ts";
export type { FailureCode, FieldProblem, FailureValues } from "./errors.ts";
export { STAFF_ROLES, type StaffRole } from "./staff-roles.ts";
