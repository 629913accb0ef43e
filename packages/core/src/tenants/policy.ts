import { all, always, is, when, type Policy, type Viewer } from "../kernel/index.ts";
import type { Tenant } from "./model.ts";
import { TENANT_MOVES } from "./tenant-states.ts";

type Reader = Viewer | undefined;
type TenantVerb = "manage" | "changeRetention" | "askToClose";

const isAdmin = (reader: Reader) => when<Tenant>(reader?.roles.includes("admin") ?? false);
const isPrivacyOfficer = (reader: Reader) =>
  when<Tenant>(reader?.roles.some((role) => role === "admin" || role === "privacy") ?? false);

/** Who may do what with an organisation's own settings. What there is to see of it, `publicTenant` shows to everybody. */
export const tenantPolicy: Policy<Reader, Tenant, TenantVerb> = {
  see: () => always,
  manage: isAdmin,
  changeRetention: isPrivacyOfficer,
  askToClose: (reader) => all(is("state", ...TENANT_MOVES.askToClose.from), isAdmin(reader)),
};
