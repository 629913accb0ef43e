import { auditHandlers } from "../audit/index.ts";
import { handlingHandlers } from "../handling/index.ts";
import { filesHandlers } from "../files/index.ts";
import type { EventHandler } from "../kernel/index.ts";
import { meetingsHandlers } from "../meetings/index.ts";
import { notificationsHandlers } from "../notifications/index.ts";
import { panelsHandlers } from "../panels/index.ts";
import { peopleHandlers } from "../people/index.ts";
import { proposalsHandlers } from "../proposals/index.ts";
import { reportsHandlers } from "../reports/index.ts";
import { recruitmentHandlers } from "../recruitment/index.ts";
import { statementsHandlers } from "../statements/index.ts";
import { tenantsHandlers } from "../tenants/index.ts";

/** Everybody in core who listens to events. */
export const coreHandlers: readonly EventHandler[] = [
  ...auditHandlers, ...filesHandlers, ...tenantsHandlers, ...peopleHandlers, ...panelsHandlers, ...recruitmentHandlers,
  ...meetingsHandlers, ...handlingHandlers, ...proposalsHandlers, ...statementsHandlers,
  ...reportsHandlers, ...notificationsHandlers,
];
