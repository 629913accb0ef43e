import type { callChoices } from "@raati/core/recruitment/schema";
import { formatRange } from "@raati/i18n";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { PanelChoice } from "./panel-seats-form.tsx";

/** The panels of a call in the reader's words, each with the terms whose seats can be filled. */
export function panelChoices({ t, words, locale }: TenantPage, { panels }: z.output<typeof callChoices>): PanelChoice[] {
  return panels.map(({ panelId, name, hasCoordinator, terms }) => ({
    panelId, name: words(name), ...(!hasCoordinator && { note: t("recruitmentPages:edit.noCoordinator") }),
    terms: terms.map(({ termId, startsOn, endsOn, freeSeats, seatTypes }) => ({
      termId, name: formatRange(locale, startsOn, endsOn), free: freeSeats,
      seatTypes: seatTypes.filter(({ side }) => side === "client").map((type) => ({ id: type.id, name: words(type.name) })),
    })),
  }));
}
