export { checkAudit, checkPlatformAudit, type AuditReport } from "./check-audit.ts";
export type { Break, BreakReason, KnownHead } from "./check-chain.ts";
export { auditHandlers } from "./handlers.ts";
export { AuditEntries, type AuditEntry } from "./model.ts";
export { recordPlatformAccess, type PlatformRecorder, type PlatformRecorderOptions } from "./record-platform-access.ts";
