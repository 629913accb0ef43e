import { HandlingModel, type Handling } from "../../handling/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { StatementModel, type Statement } from "../model.ts";

const FIELDS = ["state", "unitIds", "bodyIds", "outcome", "answeredOn", "changedOn"] as const;
type Mirrored = Partial<Pick<Statement, (typeof FIELDS)[number]>>;

function mirrorOf({ state, unitIds, bodyIds, answer, answeredOn, followUps }: Handling): Mirrored {
  const changedOn = followUps.flatMap(({ doneOn }) => doneOn ?? []).sort().at(-1);
  return {
    state, unitIds, bodyIds, ...(answer && { outcome: answer.outcome }), ...(answeredOn && { answeredOn }),
    ...(changedOn && { changedOn }),
  };
}

/** Puts a statement's row right after something has happened on its way, whatever it was and however often it is told. */
export async function followHandling(tx: Tx, handlingId: string): Promise<void> {
  const handling = await tx.of(HandlingModel).findOne({ id: handlingId });
  if (handling?.matterKind !== "statement") return;
  const statement = await tx.of(StatementModel).findOne({ id: handling.matterId });
  if (!statement) return;
  const set = mirrorOf(handling);
  const same = FIELDS.every((field) => JSON.stringify(set[field] ?? statement[field]) === JSON.stringify(statement[field]));
  if (!same) await tx.of(StatementModel).update(statement, { set });
}
