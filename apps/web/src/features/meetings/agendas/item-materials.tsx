import type { ItemView } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ItemMaterialsProps {
  readonly page: TenantPage;
  readonly materials: ItemView["materials"];
  /** Says for whom each is, to who has the right to add some. */
  readonly audiences?: boolean;
}

/** What can be read for an item of the agenda. */
export function ItemMaterials({ page: { t, read }, materials, audiences }: ItemMaterialsProps) {
  if (materials.length === 0) return null;
  return (
    <ul className="materials">
      {materials.map(({ id, title, url, audience }) => {
        const shown = read(title);
        return (
          <li key={id}>
            {url ? <a href={url} rel="noreferrer" lang={shown && htmlLang(shown.lang)}>{shown?.text}</a>
              : <span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}
            {audiences && <small className="muted">{` ${t(`meetings:audience.${audience}`)}`}</small>}
          </li>
        );
      })}
    </ul>
  );
}
