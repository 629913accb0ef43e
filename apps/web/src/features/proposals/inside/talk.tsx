import type { ProposalView } from "@raati/core/proposals/schema";
import { formatDateTime } from "@raati/i18n";
import { Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { CommentForm } from "./comment-form.tsx";
import { traceTexts } from "./proposal-texts.ts";

interface TalkProps {
  readonly page: TenantPage;
  readonly panel: string;
  readonly proposal: ProposalView;
  /** The id of the reader's next comment. */
  readonly id: string;
  /** False while another form of the page is open. */
  readonly writing: boolean;
}

type Comment = ProposalView["comments"][number];

/** What the panel's members say of it. A comment that was taken out of sight says only that it is, and to its writer why. */
export function Talk({ page, panel, proposal, id, writing }: TalkProps) {
  const { t, locale, tenant, home } = page;
  const { comments, abilities } = proposal;
  const hide = `${home}/panels/${panel}/inside/proposals/${proposal.id}?do=hide`;
  return (
    <Section title={t("proposalPages:talk.title")} count={comments.length}>
      {comments.length === 0 && <p>{t("proposalPages:talk.empty")}</p>}
      {comments.length > 0 && (
        <ul className="panel-rows">
          {comments.map((comment) => (
            <li key={comment.id}>
              <OneComment page={page} comment={comment} />
              {abilities.moderate && !comment.hidden && (
                <p>
                  <a href={`${hide}&about=${comment.id}#do`}>
                    {t("proposalPages:do.hide")}
                    <span className="visually-hidden">{`: ${comment.authorName ?? ""} ${comment.text ?? ""}`}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {abilities.comment && writing && (
        <CommentForm
          key={comments.length} locale={locale} id={id}
          texts={{ ...sectionTexts(t, "proposalPages:comment"), ...traceTexts(page) }}
          target={{ tenant: tenant.slug, panel, proposal: proposal.id }}
        />
      )}
    </Section>
  );
}

function OneComment({ page: { t, locale }, comment: { authorName, at, mine, text, hidden, hiddenReason } }: {
  readonly page: TenantPage;
  readonly comment: Comment;
}) {
  const who = mine ? t("proposalPages:talk.mine") : authorName ?? t("proposalPages:talk.member");
  return (
    <>
      <p className="muted"><strong>{who}</strong> {formatDateTime(locale, at)}</p>
      {hidden && <p>{t("proposalPages:talk.hidden")}</p>}
      {hiddenReason && <p>{t("proposalPages:talk.reason", { reason: hiddenReason })}</p>}
      {text && <p className="written">{text}</p>}
    </>
  );
}
