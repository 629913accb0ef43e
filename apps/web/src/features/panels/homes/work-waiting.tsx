import { LinkButton, Sheet } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { WorkPlace } from "./work-places.ts";

interface WorkWaitingProps {
  readonly page: TenantPage;
  readonly places: readonly WorkPlace[];
  /** The first place carries the page's one primary button, unless a turn of the reader's own does. */
  readonly primary: boolean;
}

/** What waits for somebody who works here, by the page on which it is done (J1.1, J3.1). */
export function WorkWaiting({ page: { t }, places, primary }: WorkWaitingProps) {
  return (
    <div className="section">
      {places.map(({ href, title, lead }, index) => (
        <Sheet key={href} title={title}>
          {lead !== undefined && <p>{lead}</p>}
          <p>
            <LinkButton kind={primary && index === 0 ? "primary" : "secondary"} href={href}>
              {t("panelPages:home.work.open")}<span className="visually-hidden">{`: ${title}`}</span>
            </LinkButton>
          </p>
        </Sheet>
      ))}
    </div>
  );
}
