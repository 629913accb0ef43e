import type { EventOf, EventType, TenantCtx, Tx } from "../../../kernel/index.ts";
import type { NoteKind } from "../../kinds/schema.ts";

/** Where a rule looks. */
export interface RulePlace { readonly ctx: TenantCtx; readonly tx: Pick<Tx, "of"> }

/** What follows from an event: who hears of what. */
export interface Notice {
  readonly kind: NoteKind;
  /** The id of what it is about. */
  readonly thing: string;
  readonly panelId?: string | undefined;
  readonly to: readonly (string | undefined)[];
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Rule {
  readonly type: EventType;
  readonly find: (place: RulePlace, event: never) => Promise<readonly Notice[]>;
}

/** What one kind of event means for people. Whoever caused it is not told. */
export function rule<const Type extends EventType>(
  type: Type, find: (place: RulePlace, event: EventOf<Type>) => Promise<readonly Notice[]>,
): Rule {
  return { type, find };
}
