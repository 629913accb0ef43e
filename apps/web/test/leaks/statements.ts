import { newId } from "@raati/db";
import type { SignedInCtx, TenantCtx } from "@raati/core/kernel";
import type { Panel } from "@raati/core/panels";
import { DissentModel, StatementCommentModel, SuggestionModel } from "@raati/core/statements";
import { aStatement } from "@raati/core/statements/factory";

/** What of statements visitors may call, and why. */
export const PUBLIC_STATEMENTS: Readonly<Record<string, string>> = {
  "statements.publicList": "statements that are published",
  "statements.read": "such a statement, in the panel's name",
};

const PREFIX = "statements.";

/** The ids that a procedure of statements is asked for, by the name of the field in its input. */
export function statementValues(path: string, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const own = Object.entries(ids).filter(([name]) => name.startsWith(PREFIX)).map(
    ([name, id]) => [name.slice(PREFIX.length), id]
  );
  return {
    ...Object.fromEntries(own), update: "AAA=", lang: "fi", wording: "Toisin", passage: "", votes: undefined,
    steps: undefined,
    routeId: undefined, after: undefined, easyLater: true, kind: KINDS[path] ?? "statement", languages: ["fi"],
    meetingId: newId, on: "2026-05-15", to: "up", base: { kind: "discussion" }, text: "Toinen mieltä",
    ...(path === "statements.publicList" && { panelId: undefined }),
    ...(/^statements\.(publicList|list)$/.test(path) && { kinds: undefined, states: undefined }),
  };
}

const KINDS: Readonly<Record<string, string>> = { "statements.addPart": "paragraph", "statements.cite": "proposal" };

/** A statement that a panel writes, with what was said about it; nothing of it is public. */
export async function furnishStatements(
  { bare, panel, member }: { bare: TenantCtx; panel: Panel; member: SignedInCtx },
): Promise<Record<string, string>> {
  const authorId = member.viewer.personId;
  const statement = await aStatement(bare, { panelId: panel.id, authorId });
  const about = { statementId: statement.id, panelId: panel.id };
  const at = new Date("2026-05-10T09:00:00Z");
  const part = statement.parts[0]!.id;
  const comment = await bare.db.of(StatementCommentModel).insert({ ...about, authorId, text: "Vain jäsenille", at });
  const suggestion = await bare.db.of(SuggestionModel).insert({
    ...about, partId: part, lang: "fi", passage: "", at: 0, wording: "Lisäys", authorId, madeAt: at, state: "open",
  });
  const dissent = await bare.db.of(DissentModel).insert({
    ...about, personId: authorId, text: "Olen eri mieltä", lang: "fi", nameShown: false, at,
  });
  const ids = {
    statement: statement.id, part, comment: comment.id, suggestion: suggestion.id, dissent: dissent.id, evidence: part,
    member: authorId,
  };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [`${PREFIX}${name}`, id]));
}
