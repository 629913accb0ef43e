import { htmlLang } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, PageHead, Section, Sheet, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../server/section-texts.ts";
import type { ChoiceMeeting } from "../mappings/choice-meeting.ts";
import { writingLanguages } from "../proposals/inside/proposal-texts.ts";
import { ClosePriority } from "./priority-button.tsx";
import { PriorityForm } from "./priority-form.tsx";
import { PriorityResult, type Priority } from "./priority-result.tsx";
import { VoteForm } from "./vote-form.tsx";

interface PrioritiesPageProps extends ChoiceMeeting {
  readonly priorities: readonly Priority[];
  readonly ids: readonly string[];
}

/** What a panel chooses at a meeting: take part, see the result, open a new one (B4). */
export function PrioritiesPage({ page, slug, meeting, arranges, opening, priorities, ids }: PrioritiesPageProps) {
  const { t, locale, home, tenant, words } = page;
  const back = `${home}/panels/${slug}/meetings/${meeting.id}`;
  const address = `${back}/priorities`;
  const open = arranges && (
    <LinkButton kind={priorities.length === 0 ? "primary" : "secondary"} icon="plus" href={`${address}?do=open`}>
      {t("priorityPages:new")}
    </LinkButton>
  );
  return (
    <div className="narrow">
      <Crumbs locale={locale} links={[{ href: back, text: words(meeting.title) }]} />
      <PageHead
        title={t("priorityPages:title")} lead={t("priorityPages:lead")} action={priorities.length > 0 && !opening && open}
      />
      {opening && (
        <Sheet kind="urgent" title={t("priorityPages:new")}>
          <PriorityForm
            locale={locale} languages={writingLanguages(page)} texts={sectionTexts(t, "priorityPages:form")}
            target={{ tenant: tenant.slug, panel: slug, meeting: meeting.id }} ids={ids} done={address}
          />
        </Sheet>
      )}
      {priorities.length === 0 && !opening && (
        <EmptyState
          title={t("priorityPages:none")}
          action={open || <LinkButton href={back}>{t("priorityPages:meeting")}</LinkButton>}
        >
          <p>{t("priorityPages:noneText")}</p>
        </EmptyState>
      )}
      {priorities.map((priority) => <OnePriority key={priority.id} page={page} slug={slug} priority={priority} />)}
    </div>
  );
}

function OnePriority({ page, slug, priority }: Pick<PrioritiesPageProps, "page" | "slug"> & {
  readonly priority: Priority;
}) {
  const { t, locale, tenant, read } = page;
  const { abilities, state, voters, title, options, method, dots, mine, id } = priority;
  const target = { tenant: tenant.slug, panel: slug, priority: id };
  const shown = read(title);
  return (
    <Section title={<span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}>
      <p>
        <StateLabel state={state === "closed" ? "idle" : abilities.vote && !mine ? "turn" : "soon"}>
          {t(`priorityPages:state.${state}`)}
        </StateLabel>
      </p>
      <p className="muted">{t("priorityPages:voters", { count: voters })}</p>
      {state === "open" && <p>{t("priorityPages:waiting")}</p>}
      {abilities.vote && (
        <>
          <p>{t(`priorityPages:how.${method}`, { dots })}</p>
          <VoteForm
            locale={locale} texts={sectionTexts(t, "priorityPages:vote")} target={target} method={method} dots={dots}
            mine={mine} options={options.map((option) => {
              const words = read(option.title);
              return { id: option.id, title: words?.text ?? "", lang: htmlLang(words?.lang ?? locale) };
            })}
          />
        </>
      )}
      <PriorityResult page={page} priority={priority} />
      {abilities.close && (
        <ClosePriority
          locale={locale} target={target} label={t("priorityPages:close")}
          confirm={{
            title: t("priorityPages:sure.title"), text: t("priorityPages:sure.text"), keep: t("priorityPages:sure.keep"),
          }}
        />
      )}
    </Section>
  );
}
