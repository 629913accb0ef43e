export { applyValues, type NewValues } from "./apply-values.ts";
export { all, always, any, holds, is, never, not, toFilter, when, type Condition } from "./conditions.ts";
export {
  inTenant, type Ctx, type Gates, type OpenTenant, type RequestCtx, type SignedInCtx, type TenantCtx, type Viewer,
} from "./context.ts";
export { asFailure, fail, failField, Failure, type FailureCode, type FailureValues, type FieldProblem } from "./errors.ts";
export * from "./events/index.ts";
export { wholeSecond } from "./whole-second.ts";
export {
  allExtensionPoints, contribute, contributionsTo, defineExtensionPoint, extensionPoint,
  type Contributed, type Contribution, type ExtensionPoint, type InstalledPlugin,
} from "./extensions.ts";
export { fieldProblems } from "./field-problems.ts";
export { locales } from "./locales/index.ts";
export { collectionPrefix, pluginStorage, type PluginStorage } from "./plugin-storage.ts";
export { abilitiesOf, authorize, filterFor, type Abilities, type Policy } from "./policy.ts";
export type { Documents, PrintedBlock, PrintedDocument } from "./printed-document.ts";
export type {
  Clock, Files, Log, LogFields, Mail, Mailer, Ports, Random, Settings, TextMessage, TextMessages,
} from "./ports.ts";
export {
  createCallerFactory, failureOf, mergeRouters, publicProcedure, requireRole, router, signedInProcedure, staffProcedure,
  tenantPublicProcedure, viewOf, type FailureView,
} from "./procedures.ts";
export { hashOf, seal, unseal } from "./seals.ts";
export { STAFF_ROLES, type StaffRole } from "./staff-roles.ts";
