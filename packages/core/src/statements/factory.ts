import { newId } from "@raati/db";
import * as Y from "yjs";
import type { TenantCtx } from "../kernel/index.ts";
import { aPanel } from "../panels/factory.ts";
import { aPerson } from "../people/factory.ts";
import { StatementModel, WritingModel, type Statement } from "./model.ts";
import { textName, toBase64 } from "./texts/shared-text.ts";

type New = Partial<Omit<Statement, "id" | "revision">>;

/** A statement that a panel writes together; its panel and its writer are new ones unless they are given. */
export async function aStatement(ctx: TenantCtx, overrides: New = {}): Promise<Statement> {
  const panelId = overrides.panelId ?? (await aPanel(ctx)).id;
  const statement = await ctx.db.of(StatementModel).insert({
    title: { fi: "Arjen turvallisuus", sv: "Trygg vardag" }, kind: "statement", base: { kind: "discussion" },
    languages: ["fi", "sv"], state: "in-drafting", heardOn: "2026-05-01", authorId: (await aPerson(ctx)).id,
    parts: [{ id: newId(), kind: "paragraph" }, { id: newId(), kind: "recommendation" }], panelIds: [panelId],
    ...overrides, panelId,
  });
  const doc = new Y.Doc();
  const words = ["Turvallisuus syntyy siitä, että apua saa ajoissa.", "Suosittelemme yhtä neuvontanumeroa."];
  for (const [index, { id }] of statement.parts.entries()) doc.getText(textName(id, "fi")).insert(0, words[index] ?? "");
  await ctx.db.of(WritingModel).insert({
    statementId: statement.id, panelId, seq: 1, talk: 0, taken: toBase64(Y.encodeStateAsUpdate(doc)), takenUpTo: 1,
  });
  return statement;
}
