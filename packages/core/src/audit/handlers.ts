import type { EventHandler } from "../kernel/index.ts";
import { auditEvents } from "./audit-events.ts";

export const auditHandlers: readonly EventHandler[] = [auditEvents];
