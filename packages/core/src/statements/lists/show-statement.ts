import { addDays, helsinkiDay } from "@raati/i18n";
import { beginningOf, inHandling, showHandling, trackOf } from "../../handling/index.ts";
import type { Track } from "../../handling/schema.ts";
import { abilitiesOf, type TenantCtx } from "../../kernel/index.ts";
import type { Panel } from "../../panels/index.ts";
import { namesInside } from "../../proposals/index.ts";
import { limitsAndRetention } from "../../tenants/index.ts";
import { dissentsOf, viewsOf } from "../dissents/show-dissents.ts";
import { evidenceViews } from "../evidence/cite-evidence.ts";
import { StatementCommentModel, SuggestionModel, type Statement, type StatementComment, type Suggestion } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import type { StatementCtx } from "../statement-now.ts";
import { wordsOf } from "../texts/shared-text.ts";
import { openWriting } from "../texts/writing-now.ts";
import { rowsOf } from "./rows.ts";
import type { StatementView } from "./schema.ts";

type Names = ReadonlyMap<string, string>;

/** The track of a statement that has not been sent. */
export function trackBefore({ ports }: TenantCtx, statement: Statement, panel: Pick<Panel, "name"> | undefined): Track {
  const { withdrawal } = statement;
  const facts = {
    ...beginningOf(statement), panel: panel?.name, withdrawnOn: withdrawal && helsinkiDay(withdrawal.at),
  };
  return trackOf(facts, helsinkiDay(ports.clock.now()));
}

/** A statement from inside its panel, with all that has been said about it. Who began it and who comments is the panel's. */
export async function showStatement(ctx: StatementCtx, statement: Statement): Promise<StatementView> {
  const { db, viewer, panel, reader } = ctx;
  const { personId } = viewer;
  const about = { statementId: statement.id };
  const { writing, doc } = await openWriting(db, statement);
  const comments = await db.of(StatementCommentModel).find(about, { sort: { id: 1 }, limit: 500 });
  const suggestions = await db.of(SuggestionModel).find(about, { sort: { id: 1 }, limit: 500 });
  const dissents = await dissentsOf(ctx, statement.id);
  const people = [
    statement.authorId, ...[...comments, ...suggestions].map(({ authorId }) => authorId),
    ...dissents.map((one) => one.personId),
  ];
  const names = await namesInside(
    { db, personId, byName: reader.runs.includes(panel.id) }, panel, people.filter((one) => one !== undefined),
  );
  const opened = statement.handlingId ? await inHandling(ctx, statement.handlingId).catch(() => undefined) : undefined;
  const handling = opened && await showHandling(opened, opened.handling);
  const abilities = abilitiesOf(statementPolicy, reader, statement);
  const { timeLimits } = await limitsAndRetention(ctx);
  const { adoption, languages, authorId } = statement;
  const { recordedBy: _by, ...agreed } = adoption ?? { recordedBy: undefined };
  const name = authorId && names.get(authorId);
  const own = (id: string) => dissents.some((one) =>
    one.personId === personId && !one.takenBack && (one.id === id || one.joins === id));
  // Whose view staff have written down is known to who runs the panel, and to nobody else.
  const recorded = (id: string) => (abilities.recordDissent ? dissents.flatMap((one) => (
    one.enteredBy && one.personId && !one.takenBack && (one.id === id || one.joins === id)
      ? [{ personId: one.personId, name: names.get(one.personId) ?? "" }] : [])) : undefined);
  const [row] = await rowsOf(ctx, [statement]);
  return {
    ...row!, ...(handling && { state: handling.state }), revision: statement.revision, seq: writing.seq, talk: writing.talk,
    languages, base: statement.base, mine: authorId === personId, ...(name && { authorName: name }),
    heardOn: statement.heardOn, open: statement.open, easyText: statement.easyText,
    ...(adoption && { adoption: agreed as StatementView["adoption"] }),
    parts: statement.parts.map(({ text, ...one }) => {
      const words = text ?? wordsOf(doc, one.id, languages);
      return { ...one, ...(Object.keys(words).length > 0 && { text: words }) };
    }),
    evidence: evidenceViews({ ctx, panel }, statement),
    dissents: viewsOf(dissents, names).map((one) => ({ ...one, mine: own(one.id), recorded: recorded(one.id) })),
    suggestions: suggestions.map((one) => suggestionViewOf(one, names, personId)),
    comments: comments.map((one) => commentViewOf(one, names, { personId, moderates: abilities.moderate })),
    ...(adoption?.accepted && !statement.open && { publishBy: addDays(adoption.on, timeLimits.publicationDays) }),
    withdrawal: statement.withdrawal, track: handling?.track ?? trackBefore(ctx, statement, panel), handling, abilities,
  };
}

function suggestionViewOf(
  { statementId: _statement, panelId: _panel, authorId, revision: _revision, ...rest }: Suggestion, names: Names, me: string,
) {
  const authorName = authorId && names.get(authorId);
  return { ...rest, mine: authorId === me, ...(authorName && { authorName }) };
}

function commentViewOf(
  { id, at, authorId, text, hidden, partId }: StatementComment, names: Names,
  { personId, moderates }: { personId: string; moderates: boolean },
) {
  const mine = authorId === personId;
  const told = mine || moderates;
  const authorName = authorId && names.get(authorId);
  return {
    id, at, mine, hidden: hidden !== undefined, ...(partId && { part: partId }), ...(authorName && { authorName }),
    ...((!hidden || told) && { text }), ...(hidden && told && { hiddenReason: hidden.reason }),
  };
}
