import type { ItemView } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { fileAddress } from "../../files/file-address.ts";
import { fileFactsText } from "../../files/file-link.ts";

interface ItemMaterialsProps {
  readonly page: TenantPage;
  /** The panel through which the agenda is read. */
  readonly panel: { readonly slug: string };
  readonly item: string;
  readonly materials: ItemView["materials"];
  /** Says for whom each is, to who has the right to add some. */
  readonly audiences?: boolean;
}

/** What can be read for an item of the agenda: a link or a file each. */
export function ItemMaterials({ page, panel, item, materials, audiences }: ItemMaterialsProps) {
  const { t, read, tenant } = page;
  if (materials.length === 0) return null;
  return (
    <ul className="materials">
      {materials.map(({ id, title, url, file, audience }) => {
        const shown = read(title);
        const address = file
          ? fileAddress({ tenant: tenant.slug, of: "agendas", panel: panel.slug, holder: item, material: id }) : url;
        return (
          <li key={id}>
            {address ? <a href={address} rel="noreferrer" lang={shown && htmlLang(shown.lang)}>{shown?.text}</a>
              : <span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}
            {file && <span className="muted">{` (${fileFactsText(page, file)})`}</span>}
            {audiences && <small className="muted">{` ${t(`meetings:audience.${audience}`)}`}</small>}
          </li>
        );
      })}
    </ul>
  );
}
