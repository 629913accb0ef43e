import type { StaffRole } from "@raati/core/kernel/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { inboxLead } from "../../handling/inbox/inbox-page.tsx";
import { approvalTurns, callsAtWork } from "../../recruitment/calls/calls-at-work.ts";
import { leadOf } from "./coordinator-home.tsx";

/** A page of somebody's work, with a sentence about what waits there. */
export interface WorkPlace {
  readonly href: string;
  readonly title: string;
  readonly lead?: string | undefined;
}

/** Where the work of these roles is done, the most urgent first. A place says nothing to who may not read it yet. */
export async function workPlaces(page: TenantPage, roles: readonly StaffRole[]): Promise<WorkPlace[]> {
  const { t, home } = page;
  const has = (...wanted: readonly StaffRole[]) => roles.some((role) => wanted.includes(role));
  const place = async (address: string, name: string, lead?: Promise<string>): Promise<WorkPlace> =>
    ({ href: `${home}/${address}`, title: t(name), lead: await lead?.catch(() => undefined) });
  return Promise.all([
    ...(has("admin", "coordinator") ? [place("desk", "panelPages:work.title", deskLead(page, roles))] : []),
    ...(has("owner") ? [place("inbox", "handlingPages:inbox.title", ownerLead(page))] : []),
    ...(has("secretary") ? [place("entries", "handlingPages:entries.title", secretaryLead(page))] : []),
    ...(has("analyst") ? [place("loop", "handlingPages:desk.loop")] : []),
    ...(has("privacy") ? [place("people", "web:nav.people")] : []),
  ]);
}

async function deskLead(page: TenantPage, roles: readonly StaffRole[]): Promise<string> {
  const where = { tenant: page.tenant.slug };
  const [{ items, panels }, matters, calls] = await Promise.all([
    page.call.panels.coordinatorHome(where), page.call.handling.items(where), callsAtWork(page),
  ]);
  return leadOf(page, [...items, ...matters, ...approvalTurns(calls, roles)], panels);
}

async function ownerLead(page: TenantPage): Promise<string> {
  const { counts } = await page.call.handling.inboxSummary({ tenant: page.tenant.slug });
  return inboxLead(page, counts);
}

async function secretaryLead({ t, call, tenant }: TenantPage): Promise<string> {
  const { items } = await call.handling.bodyEntries({ tenant: tenant.slug });
  const count = items.filter(({ turn }) => turn).length;
  return count > 0 ? t("handlingPages:entries.waiting", { count }) : t("handlingPages:entries.nothing");
}
