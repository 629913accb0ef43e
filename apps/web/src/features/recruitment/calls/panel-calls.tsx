import { LinkButton, Section } from "@raati/ui";
import { orUnknown } from "../../../server/or-unknown.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callsAddress } from "./call-address.ts";
import { CallRows } from "./call-rows.tsx";

interface PanelCallsProps {
  readonly page: TenantPage;
  readonly panelId: string;
  /** A new call can be made: the panel has not ended. */
  readonly takesCalls: boolean;
}

const SHOWN = 5;

/** On a panel's management page: its calls for members, newest first, the way to their selections and to a new call. */
export async function PanelCalls({ page, panelId, takesCalls }: PanelCallsProps) {
  const { t, home, tenant, call } = page;
  const calls = await orUnknown(call.recruitment.calls.list({ tenant: tenant.slug, panelId, size: SHOWN }));
  if (!calls) return null;
  const address = callsAddress(home);
  return (
    <Section title={t("recruitmentPages:calls.ofPanel")} aside={<a href={address}>{t("recruitmentPages:calls.all")}</a>}>
      {calls.items.length > 0 ? <CallRows page={page} calls={calls.items} />
        : <p>{t("recruitmentPages:calls.noneOfPanel")}</p>}
      {takesCalls && (
        <p className="btn-row">
          <LinkButton href={`${address}/new?panel=${panelId}`} icon="plus">
            {t("recruitmentPages:calls.addForPanel")}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
