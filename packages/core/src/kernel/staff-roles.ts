/** What a person may do in a tenant beside sitting in its panels. Panel roles are another thing: see the slice `panels`. */
export const STAFF_ROLES = ["admin", "coordinator", "owner", "secretary", "payroll", "privacy", "analyst"] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];
