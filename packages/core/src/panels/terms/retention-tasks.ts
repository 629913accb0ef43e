import { addMonths, type Day } from "@raati/i18n";
import type { LimitsAndRetention } from "../../tenants/index.ts";
import { TERM_RECORDS, type RetentionTask } from "./schema.ts";

type Plan = LimitsAndRetention["retention"];

/**
 * What is to be done with the records of a term that is over, and when (domain.md §3, "Retention"). Memberships count from
 * the end of the term, payments from the end of that year; what is written counts from its writing.
 *
 * @param endedOn the term's last day
 */
export function retentionTasks(plan: Plan, endedOn: Day): RetentionTask[] {
  const starts: Partial<Record<RetentionTask["record"], Day>> = {
    memberships: endedOn, payments: `${endedOn.slice(0, 4)}-12-31`,
  };
  return TERM_RECORDS.map((record) => {
    const { months, action } = plan[record];
    const start = starts[record];
    if (months === null) return { record, action };
    return start === undefined ? { record, action, months } : { record, action, on: addMonths(start, months) };
  });
}
