import { locales as bulletinPages } from "../features/bulletins/locales/index.ts";
import { locales as calendarPages } from "../features/calendars/locales/index.ts";
import { locales as feePages } from "../features/fees/locales/index.ts";
import { locales as filePages } from "../features/files/locales/index.ts";
import { locales as handlingPages } from "../features/handling/locales/index.ts";
import { locales as meetingPages } from "../features/meetings/locales/index.ts";
import { locales as mappingPages } from "../features/mappings/locales/index.ts";
import { locales as newsPages } from "../features/notifications/locales/index.ts";
import { locales as organisationPages } from "../features/organisation/locales/index.ts";
import { locales as panelPages } from "../features/panels/locales/index.ts";
import { locales as peoplePages } from "../features/people/locales/index.ts";
import { locales as pluginPages } from "../features/plugins/locales/index.ts";
import { locales as priorityPages } from "../features/priorities/locales/index.ts";
import { locales as proposalPages } from "../features/proposals/locales/index.ts";
import { locales as recruitmentPages } from "../features/recruitment/locales/index.ts";
import { locales as requestPages } from "../features/requests/locales/index.ts";
import { locales as statementPages } from "../features/statements/locales/index.ts";
import { locales as tenantPages } from "../features/tenants/locales/index.ts";
import { locales as callPages } from "../features/recruitment/public/locales/index.ts";
import { locales as themePages } from "../features/themes/locales/index.ts";
import { locales as web } from "./index.ts";

/** The texts of the web application, by namespace: `web` for what all pages share, one more for the pages of each slice. */
export const webLocales = {
  web,
  tenantPages,
  peoplePages,
  organisationPages,
  panelPages,
  pluginPages,
  callPages,
  recruitmentPages,
  proposalPages,
  statementPages,
  handlingPages,
  meetingPages,
  feePages,
  requestPages,
  bulletinPages,
  calendarPages,
  mappingPages,
  priorityPages,
  themePages,
  filePages,
  newsPages,
};
