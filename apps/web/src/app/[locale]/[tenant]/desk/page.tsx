import type { Metadata } from "next";
import { MattersOnTheWay } from "../../../../features/handling/desk/matters-on-the-way.tsx";
import { IncomingRequests } from "../../../../features/requests/incoming-requests.tsx";
import { CoordinatorHome } from "../../../../features/panels/homes/coordinator-home.tsx";
import { approvalTurns, callsAtWork, toApprove } from "../../../../features/recruitment/calls/calls-at-work.ts";
import { CallsOnDesk } from "../../../../features/recruitment/calls/calls-on-desk.tsx";
import { ExtensionsToApprove } from "../../../../features/recruitment/calls/extensions-to-approve.tsx";
import { today } from "../../../../features/organisation/today.ts";
import { WaitingStatements } from "../../../../features/statements/inside/waiting-statements.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { raati } from "../../../../server/raati.ts";
import { orUnknown } from "../../../../server/or-unknown.ts";
import { reader, tenantPage, type TenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ after?: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:work.title") };
}

export default async function DeskPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const { app, panels } = page.call;
  const home = await orNotFound(panels.coordinatorHome({ tenant }));
  const list = await orNotFound(panels.list({ tenant, after: (await searchParams).after,
    states: ["planned", "founded", "active", "paused"] }));
  const onboarding = await app.onboarding({ tenant }).catch(() => undefined);
  const waiting = await orNotFound(page.call.handling.items({ tenant }));
  const asked = await incoming(page);
  const statements = await orNotFound(page.call.statements.items({ tenant }));
  const { roles } = (await reader(tenant)) ?? { roles: [] };
  const atWork = await callsAtWork(page);
  const meetings = await page.call.meetings.mine({ tenant });
  return (
    <CoordinatorHome
      page={page} home={home} panels={list} onboarding={onboarding} now={raati().ports.clock.now()}
      waiting={[...waiting, ...approvalTurns(atWork, roles)]}
      meetings={meetings} callsOpen={atWork}
      calls={<CallsOnDesk page={page} />}
      matters={(
        <>
          <ExtensionsToApprove page={page} calls={toApprove(atWork, roles)} />
          <IncomingRequests page={page} rows={asked} />
          <MattersOnTheWay page={page} items={waiting} />
          <WaitingStatements page={page} items={statements} today={today()} />
        </>
      )}
    />
  );
}

/** What services ask of the reader's panels; nothing for a panel's coordinator who is not staff. */
async function incoming({ call, tenant }: TenantPage) {
  return (await orUnknown(call.proposals.requests.incoming({ tenant: tenant.slug }))) ?? { items: [] };
}
