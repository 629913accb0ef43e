import { Section } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { CallCards } from "./call-cards.tsx";

interface HowToTakePartProps {
  readonly page: TenantPage;
  /** Only calls for this panel. All of the organisation's open ones when left out. */
  readonly panelId?: string;
}

/** So many open calls stand on a front page; the rest is a click away. */
const MOST = 3;

/** On the public front page and on a panel's own: whether one can apply now, and where. */
export async function HowToTakePart({ page, panelId }: HowToTakePartProps) {
  const { t, call, tenant, home } = page;
  const { items } = await call.recruitment.calls.publicList({ tenant: tenant.slug, show: "open" });
  const open = items.filter(
    ({ panels }) => panelId === undefined || panels.some((panel) => panel.panelId === panelId && panel.open)
  );
  return (
    <Section title={t("callPages:takePart.title")}>
      <p>{t(open.length > 0 ? "callPages:takePart.open" : "callPages:takePart.none")}</p>
      {open.length > 0 && <CallCards page={page} calls={open.slice(0, MOST)} />}
      <p><a className="onward" href={`${home}/calls`}>{t("callPages:takePart.all")}</a></p>
    </Section>
  );
}
