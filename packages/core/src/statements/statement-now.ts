import { handlingReaderOf, type HandlingReader } from "../handling/index.ts";
import { authorize, fail, type Tx } from "../kernel/index.ts";
import type { PlacedCtx } from "../panels/index.ts";
import { StatementModel, type Statement } from "./model.ts";
import { statementPolicy } from "./policy.ts";

/** What a command about a panel's statements needs: the panel, and all that the reader answers for. */
export interface StatementCtx extends PlacedCtx {
  readonly reader: HandlingReader;
}

/** The context with all that its reader answers for: what commands about statements need. */
export async function withStatementReader<Context extends PlacedCtx>(
  ctx: Context,
): Promise<Context & { reader: HandlingReader }> {
  return { ...ctx, reader: await handlingReaderOf(ctx) };
}

/**
 * A statement of the panel, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function statementNow(
  tx: Pick<Tx, "of">, { panel, reader }: StatementCtx, id: string, verb: keyof typeof statementPolicy,
): Promise<Statement> {
  const statement = await tx.of(StatementModel).findOne({ id, panelIds: panel.id });
  if (!statement) fail("NOT_FOUND", "statements:failure.unknown");
  authorize(statementPolicy, reader, verb, statement);
  return statement;
}

/** The same from inside the panel: drafts, comments and who is writing are not for those who only handle it. */
export async function statementInside(
  tx: Pick<Tx, "of">, ctx: StatementCtx, id: string, verb: keyof typeof statementPolicy,
): Promise<Statement> {
  const { panel, reader } = ctx;
  if (![...reader.inside, ...reader.runs].includes(panel.id)) fail("NOT_FOUND", "statements:failure.unknown");
  return statementNow(tx, ctx, id, verb);
}

/** What every event about a statement tells. */
export const toldOf = ({ id, panelId }: Statement) => ({ statementId: id, panelId });

/** @throws Failure FORBIDDEN for who neither takes part in the panel nor leads it or runs it */
export function requireHand({ part, panel, reader }: StatementCtx): void {
  const leads = [...reader.leads, ...reader.runs].includes(panel.id);
  if (!part.abilities.takePart && !leads) fail("FORBIDDEN", "statements:failure.membersOnly");
}
