import type { StaffRole } from "@raati/core/kernel/schema";
import type { SelectOption } from "@raati/ui";
import { orRefused } from "../../server/or-refused.ts";
import type { TenantPage } from "../../server/tenant-page.ts";

/**
 * The people of a role, to choose one who answers for something. Whoever has it now is offered too, also when the role has
 * gone elsewhere meanwhile.
 */
export async function personChoices(
  { call, tenant }: TenantPage,
  role: StaffRole,
  now: string | undefined,
): Promise<SelectOption[]> {
  const { items } = await call.people.list({ tenant: tenant.slug, role, size: 100 });
  const known = items.filter(({ accessEnded }) => !accessEnded).map(({ id, name }) => ({ value: id, label: name }));
  if (now === undefined || known.some(({ value }) => value === now)) return known;
  const person = await orRefused(call.people.show({ tenant: tenant.slug, personId: now }));
  return person ? [{ value: person.id, label: person.name }, ...known] : known;
}
