import type { StatementContent } from "./content.ts";
import { statementsA } from "./statements-a.ts";
import { statementsB } from "./statements-b.ts";
import { statementsC } from "./statements-c.ts";

export type { StatementContent, StepContent } from "./content.ts";

/** The statements by the tenant's address. */
export const statements: Readonly<Record<string, readonly StatementContent[]>> = {
  rannikko: statementsA, keskijarvi: statementsB, "laheiset-ja-toipujat": statementsC,
};
