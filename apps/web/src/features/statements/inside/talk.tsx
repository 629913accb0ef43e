import { formatDateTime } from "@raati/i18n";
import { Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { traceTexts } from "../../proposals/inside/proposal-texts.ts";
import { CommentForm } from "./comment-form.tsx";
import { partChoices } from "./statement-deed-form.tsx";
import type { InsideStatement } from "./statement-inside.tsx";

type Comment = InsideStatement["statement"]["comments"][number];

/** What the panel's members say of the text. A comment that was taken out of sight says only that it is. */
export function Talk({ page, panel, statement, ids, doing }: InsideStatement) {
  const { t, locale, tenant, home } = page;
  const { comments, abilities, id } = statement;
  const parts = partChoices(page, statement);
  const hide = `${home}/panels/${panel.slug}/inside/statements/${id}?do=hide`;
  return (
    <Section title={t("statementPages:talk.title")} count={comments.length}>
      {comments.length === 0 && <p>{t("statementPages:talk.empty")}</p>}
      {comments.length > 0 && (
        <ul className="panel-rows">
          {comments.map((comment) => (
            <li key={comment.id}>
              <OneComment page={page} comment={comment} about={parts.find(({ value }) => value === comment.part)?.label} />
              {abilities.moderate && !comment.hidden && (
                <p>
                  <a href={`${hide}&about=${comment.id}#do`}>
                    {t("statementPages:do.hide")}
                    <span className="visually-hidden">{`: ${comment.authorName ?? ""} ${comment.text ?? ""}`}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {abilities.comment && doing === undefined && (
        <CommentForm
          key={comments.length} locale={locale} id={ids[0]} parts={parts}
          texts={{ ...sectionTexts(t, "statementPages:comment"), ...traceTexts(page) }}
          target={{ tenant: tenant.slug, panel: panel.slug, statement: id }}
        />
      )}
    </Section>
  );
}

interface OneCommentProps {
  readonly page: InsideStatement["page"];
  readonly comment: Comment;
  readonly about: string | undefined;
}

function OneComment(
  { page: { t, locale }, comment: { authorName, at, mine, text, hidden, hiddenReason }, about }: OneCommentProps
) {
  const who = mine ? t("proposalPages:talk.mine") : authorName ?? t("proposalPages:talk.member");
  return (
    <>
      <p className="muted"><strong>{who}</strong> {formatDateTime(locale, at)}</p>
      {about && <p className="muted">{about}</p>}
      {hidden && <p>{t("proposalPages:talk.hidden")}</p>}
      {hiddenReason && <p>{t("proposalPages:talk.reason", { reason: hiddenReason })}</p>}
      {text && <p className="written">{text}</p>}
    </>
  );
}
