import {
  all, any, is, not, STAFF_ROLES, when, type Condition, type Policy, type StaffRole, type Viewer,
} from "../kernel/index.ts";
import type { Person } from "./link-account.ts";

type Verb = "change" | "changeRoles" | "endAccess" | "resetFactor" | "readNeeds" | "exportData" | "erase";
type Rule = Condition<Person>;

const has = (viewer: Viewer, ...roles: readonly StaffRole[]): Rule =>
  when(roles.some((role) => viewer.roles.includes(role)));
const oneself = (viewer: Viewer): Rule => is<Person>("personId", viewer.personId);
/** Whoever could change the address of a colleague could sign in as the colleague: that is for administrators. */
const isStaff: Rule = is<Person>("roles", ...STAFF_ROLES);

/**
 * Who may do what with a person's data:
 * - people see and change themselves;
 * - administrators, coordinators and the data protection officer see everybody; secretaries and payroll too, without needs;
 * - coordinators change members, administrators everybody;
 * - needs are read by the person, by coordinators and by administrators: they are health data (GDPR art. 9);
 * - nobody gives or takes roles, access or a second factor from themselves;
 * - copies and erasing are for the data protection officer and administrators.
 */
export const peoplePolicy: Policy<Viewer, Person, Verb> = {
  see: (viewer) => any(oneself(viewer), has(viewer, "admin", "coordinator", "privacy", "secretary", "payroll")),
  change: (viewer) => any(has(viewer, "admin"), all(has(viewer, "coordinator"), not(isStaff))),
  changeRoles: (viewer) => all(has(viewer, "admin"), not(oneself(viewer))),
  endAccess: (viewer) => all(any(has(viewer, "admin"), all(has(viewer, "coordinator"), not(isStaff))), not(oneself(viewer))),
  resetFactor: (viewer) => all(has(viewer, "admin"), not(oneself(viewer))),
  readNeeds: (viewer) => any(oneself(viewer), has(viewer, "admin", "coordinator")),
  exportData: (viewer) => any(oneself(viewer), has(viewer, "admin", "privacy")),
  erase: (viewer) => all(has(viewer, "admin", "privacy"), not(oneself(viewer))),
};
