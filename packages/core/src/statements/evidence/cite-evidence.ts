import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { evidenceCited, evidenceRemoved } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import type { Evidence } from "../statement-schema.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import { kindsFor, type Asking } from "./kinds.ts";
import { LINK, type citeInput, type EvidenceOffers, type EvidenceView, type uncite } from "./schema.ts";

const MOST = 60;

/** Everything that the panel's statement can rest on, by kind. Kinds without anything are left out. */
export async function evidenceOffersOf(ctx: StatementCtx, { statement }: { statement: string }): Promise<EvidenceOffers> {
  await statementInside(ctx.db, ctx, statement, "cite");
  const asking = { ctx, panel: ctx.panel };
  const offers = [];
  for (const { kind, label, offer } of kindsFor(asking)) offers.push({ kind, label, items: [...await offer(asking)] });
  return offers.filter(({ items }) => items.length > 0);
}

/**
 * Links a claim to what it rests on (E5): something that a slice or a plugin offers, or a summary elsewhere by its address.
 * The same id again changes nothing.
 *
 * @throws Failure NOT_FOUND for what is not offered to this panel, INVALID for an address without a title
 */
export async function citeEvidence(ctx: StatementCtx, input: z.output<typeof citeInput>): Promise<Statement> {
  const known = await foundFor(ctx, input);
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "cite");
    if (statement.evidence.some(({ id }) => id === input.id)) return statement;
    if (statement.evidence.length >= MOST) failField("ref", "statements:field.tooMuchEvidence", { most: MOST });
    if (input.part !== undefined && !statement.parts.some(({ id }) => id === input.part)) {
      fail("NOT_FOUND", "statements:failure.partUnknown");
    }
    const { id, kind, part, claim } = input;
    const evidence: Evidence = { id, kind, ...known, ...(part && { partId: part }), ...(claim && { claim }) };
    const cited = await tx.of(StatementModel).update(statement, { set: { evidence: [...statement.evidence, evidence] } });
    await touchWriting(tx, cited.id);
    await tx.emit(evidenceCited, cited, { ...toldOf(cited), kind });
    return cited;
  });
  changed(ctx, input.statement);
  return saved;
}

async function foundFor(
  ctx: StatementCtx, { kind, ref, title, url }: z.output<typeof citeInput>,
): Promise<Pick<Evidence, "ref" | "title" | "url">> {
  if (kind === LINK) {
    if (url === undefined) failField("url", "statements:field.addressMissing");
    if (title === undefined) failField("title", "statements:field.titleMissing");
    return { ref: url, title, url };
  }
  const asking = { ctx, panel: ctx.panel };
  const offers = await kindsFor(asking).find((one) => one.kind === kind)?.offer(asking);
  const offer = offers?.find((one) => one.ref === ref);
  if (!offer) failField("ref", "statements:field.evidenceUnknown");
  return { ref: offer.ref, title: offer.title };
}

/** Takes a link to evidence out again. Doing it twice changes nothing. */
export async function removeEvidence(
  ctx: StatementCtx, { statement: id, evidence: which }: z.output<typeof uncite>,
): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, id, "cite");
    const evidence = statement.evidence.filter((one) => one.id !== which);
    if (evidence.length === statement.evidence.length) return statement;
    const left = await tx.of(StatementModel).update(statement, { set: { evidence } });
    await touchWriting(tx, left.id);
    await tx.emit(evidenceRemoved, left, toldOf(left));
    return left;
  });
  changed(ctx, id);
  return saved;
}

/** What the claims of a statement rest on, with the names of the kinds. */
export function evidenceViews(asking: Asking, { evidence }: Pick<Statement, "evidence">): EvidenceView[] {
  const kinds = kindsFor(asking);
  return evidence.map((one) => ({
    ...one, label: kinds.find(({ kind }) => kind === one.kind)?.label ?? "statements:evidence.link",
    ...(one.kind === "proposal" && { proposal: one.ref }),
  }));
}

/** The same for everybody: what is not public itself is left out, with its claim. */
export async function publicEvidence(asking: Asking, statement: Pick<Statement, "evidence">): Promise<EvidenceView[]> {
  const views = evidenceViews(asking, statement);
  const shown = new Set(views.filter(({ kind }) => kind === LINK).map(({ id }) => id));
  for (const { kind, publicOf } of kindsFor(asking)) {
    const cited = views.filter((one) => one.kind === kind);
    if (cited.length === 0) continue;
    const refs = new Set(await publicOf(asking, cited.map(({ ref }) => ref)));
    for (const { id, ref } of cited) if (refs.has(ref)) shown.add(id);
  }
  return views.filter(({ id }) => shown.has(id));
}
