export { DEMO_DAY, tenants, type TenantContent } from "./content/index.ts";
export { seedDemo } from "./seed/seed-demo.ts";
export { addressOf } from "./seed/addresses.ts";
export { daysToShift } from "./start/shift-days.ts";
