import type { StaffRole } from "@raati/core/kernel/schema";
import type { Translator } from "@raati/i18n";
import type { NavItem } from "@raati/ui";

interface NavFacts {
  /** The tenant's first page. */
  readonly home: string;
  /** The rest of the address behind it: "/panels/a1", or nothing. */
  readonly path: string;
  /** The reader's roles; undefined when nobody has signed in. */
  readonly roles: readonly StaffRole[] | undefined;
  readonly t: Translator["t"];
}

/** The menu of a tenant's pages: what a visitor, a member and staff go to most. */
export function navOf({ home, path, roles, t }: NavFacts): NavItem[] {
  const item = (address: string, text: string): NavItem => ({
    href: `${home}${address}`, text: t(`web:nav.${text}`), current: path === address
      || (address !== "" && path.startsWith(`${address}/`) && "section"),
  });
  const has = (...wanted: readonly StaffRole[]) => roles?.some((role) => wanted.includes(role)) ?? false;
  return [
    ...(roles ? [item("/home", "home")] : []),
    ...(has("admin", "coordinator") ? [item("/desk", "work")] : []),
    ...(has("admin", "coordinator") ? [item("/manage/recruitment", "recruitment")] : []),
    ...(has("owner") ? [item("/inbox", "inbox")] : []),
    ...(has("secretary") ? [item("/entries", "entries")] : []),
    ...(has("analyst") ? [item("/loop", "loop")] : []),
    ...(has("payroll") ? [item("/payroll", "payroll")] : []),
    item("/panels", "panels"),
    item("/proposals", "proposals"),
    item("/statements", "statements"),
    item("/search", "search"),
    ...(has("admin", "coordinator", "privacy", "payroll") ? [item("/people", "people")] : []),
    ...(has("admin", "coordinator", "privacy", "secretary") ? [item("/settings", "settings")] : []),
  ];
}
