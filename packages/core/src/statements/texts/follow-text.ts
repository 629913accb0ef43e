import type { z } from "zod";
import * as Y from "yjs";
import { holds } from "../../kernel/index.ts";
import { WritingModel } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, type StatementCtx } from "../statement-now.ts";
import { liveWriting } from "./live-writing.ts";
import type { followInput, TextFeed } from "./schema.ts";
import { fromBase64, toBase64 } from "./shared-text.ts";
import { openWriting } from "./writing-now.ts";

type Input = z.output<typeof followInput>;

/** A follower's call comes back after so long without news, and asks again. */
const LONGEST_WAIT_MS = 20_000;

/** What was written that the reader has not seen, by what the reader's own copy holds: nothing is sent twice or left out. */
export async function textSince(ctx: StatementCtx, { statement: id, vector }: Input): Promise<TextFeed> {
  const statement = await statementInside(ctx.db, ctx, id, "see");
  const { writing, doc } = await openWriting(ctx.db, statement);
  const seen = vector === undefined || vector === "" ? undefined : fromBase64(vector);
  return {
    seq: writing.seq, talk: writing.talk, revision: statement.revision, state: statement.state,
    mayWrite: holds(statementPolicy.write(ctx.reader), statement),
    parts: statement.parts.map(({ id: part, kind, removed }) => ({ id: part, kind, removed })),
    update: toBase64(Y.encodeStateAsUpdate(doc, seen)), vector: toBase64(Y.encodeStateVector(doc)),
  };
}

/** The same, but it waits for something new: those who write together hear of each other without asking over and over. */
export async function followText(
  ctx: StatementCtx, input: Input, { signal, waitMs = LONGEST_WAIT_MS }: { signal?: AbortSignal; waitMs?: number } = {},
): Promise<TextFeed> {
  const statement = await statementInside(ctx.db, ctx, input.statement, "see");
  const now = await ctx.db.of(WritingModel).findOne({ statementId: statement.id });
  if (now && now.seq <= input.since) {
    await liveWriting().wait(ctx.db, statement.id, input.since, { timeoutMs: waitMs, ...(signal && { signal }) });
  }
  return textSince(ctx, input);
}
