import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";
import type { FilterChoices } from "./filter-form.tsx";

/** Calendar years back from now that the filter offers. */
const YEARS = 6;

/** The units that visitors may know, and the latest years. */
export async function filterChoices({ call, tenant, words }: TenantPage): Promise<FilterChoices> {
  const { units } = await call.organisation.shown({ tenant: tenant.slug });
  const year = Number(today().slice(0, 4));
  return {
    units: units.map(({ id, name }) => ({ value: id, label: words(name) })),
    years: Array.from({ length: YEARS }, (_, index) => year - index),
  };
}
