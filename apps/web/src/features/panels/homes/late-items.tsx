import type { CoordinatorItem } from "@raati/core/panels/schema";
import { LinkButton, Sheet, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { addressOfItem } from "./item-address.ts";

interface LateItemsProps {
  readonly page: TenantPage;
  readonly items: readonly CoordinatorItem[];
  /** The first one carries the page's one primary button, unless something else on the page does. */
  readonly primary: boolean;
}

/** What is late, on a sheet of its own: each with what to do about it. */
export function LateItems({ page, items, primary }: LateItemsProps) {
  const { t, words, home } = page;
  return (
    <Sheet title={t("panelPages:work.late")} count={items.length}>
      <ul className="panel-rows late-list">
        {items.map((item, index) => (
          <li key={`${item.panelId} ${item.kind}`}>
            <div>
              <StateLabel state="late">{t("panelPages:work.isLate")}</StateLabel>
              <h3>{words(item.name)}</h3>
              <p>{t(`panels:coordinatorItem.${item.kind}`, { count: item.count ?? 0 })}</p>
            </div>
            <LinkButton kind={primary && index === 0 ? "primary" : "secondary"} href={addressOfItem(home, item)}>
              {t(`panelPages:work.do.${item.kind}`)}
              <span className="visually-hidden">{`: ${words(item.name)}`}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
