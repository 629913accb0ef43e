import { Section } from "@raati/ui";
import { orUnknown } from "../../../server/or-unknown.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callsAddress } from "./call-address.ts";
import { CallRows } from "./call-rows.tsx";
import { CALL_LISTS } from "./calls-list.tsx";

/** So many calls stand on a desk; the rest is a click away. */
const SHOWN = 4;

/** On a coordinator's desk: the calls that are on the way. */
export async function CallsOnDesk({ page }: { readonly page: TenantPage }) {
  const { t, home, tenant, call } = page;
  const input = { tenant: tenant.slug, states: [...CALL_LISTS.current], size: SHOWN };
  const calls = await orUnknown(call.recruitment.calls.list(input));
  if (!calls) return null;
  return (
    <Section title={t(
      "recruitmentPages:calls.title"
    )} aside={<a href={callsAddress(home)}>{t("recruitmentPages:calls.all")}</a>}>
      {calls.items.length > 0 ? <CallRows page={page} calls={calls.items} />
        : <p>{t("recruitmentPages:calls.noneOnDesk")}</p>}
    </Section>
  );
}
