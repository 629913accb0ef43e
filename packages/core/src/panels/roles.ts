import type { InstalledPlugin } from "../kernel/index.ts";
import { contributedTo, type MemberRole } from "./extension.ts";

const core = (id: string, name: string, more: Partial<MemberRole> = {}): MemberRole =>
  ({ id, key: `panels:role.${name}`, leads: false, extension: false, ...more });

/** The roles that every tenant has (domain.md §2 and §4). Which of them a panel uses is said by its type. */
export const CORE_ROLES: readonly MemberRole[] = [
  core("member", "member"),
  core("deputy-member", "deputyMember"),
  core("chair", "chair", { leads: true }),
  core("vice-chair", "viceChair", { leads: true }),
  core("secretary", "secretary", { leads: true }),
  core("developer-client", "developerClient"),
  core("developer-employee", "developerEmployee"),
  core("expert-by-experience", "expertByExperience", { extension: true }),
  core("peer-worker", "peerWorker", { extension: true }),
];

/** All roles of a tenant: core's and those of its plugins. An id of core's own cannot be taken over. */
export function rolesOf(plugins: readonly InstalledPlugin[]): MemberRole[] {
  const own = new Set(CORE_ROLES.map(({ id }) => id));
  return [
    ...CORE_ROLES,
    ...contributedTo(plugins, "panels.member-roles").map(({ value }) => value).filter(({ id }) => !own.has(id))
  ];
}

/** The keys of roles' names. A role whose plugin is off keeps its holder, under a general name. */
export function roleKeys(plugins: readonly InstalledPlugin[], ids: readonly string[]): string[] {
  const known = rolesOf(plugins);
  return ids.map((id) => known.find((role) => role.id === id)?.key ?? "panels:role.other");
}
