import type { Track as TrackOfMatter } from "@raati/core/handling/schema";
import { Sheet, Track } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { matterTrack } from "./matter-track.ts";

/** The track of a matter on its sheet, at the top of the matter's page. */
export function MatterSheet({ page, track }: { readonly page: TenantPage; readonly track: TrackOfMatter }) {
  return <Sheet><Track view={matterTrack(page, track)} locale={page.locale} heading={2} /></Sheet>;
}
