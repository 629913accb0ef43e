import type { mappingView } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, LocalizedFragment, PageHead, Section, Sheet, StateLabel } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../server/section-texts.ts";
import { writingLanguages } from "../proposals/inside/proposal-texts.ts";
import type { ChoiceMeeting } from "./choice-meeting.ts";
import { MappingForm } from "./mapping-form.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { MarkForm } from "./mark-form.tsx";
import { SummaryForm } from "./summary-form.tsx";

type Mapping = z.output<typeof mappingView>;

interface MappingsPageProps extends ChoiceMeeting {
  readonly mappings: readonly Mapping[];
  readonly ids: readonly string[];
}

/** The mapping of services of a meeting: mark, see together, close with a summary (A8). */
export function MappingsPage({ page, slug, meeting, arranges, opening, mappings, ids }: MappingsPageProps) {
  const { t, locale, home, tenant, words } = page;
  const back = `${home}/panels/${slug}/meetings/${meeting.id}`;
  const address = `${back}/mappings`;
  const open = arranges && (
    <LinkButton kind={mappings.length === 0 ? "primary" : "secondary"} icon="plus" href={`${address}?do=open`}>
      {t("mappingPages:new")}
    </LinkButton>
  );
  return (
    <>
      <Crumbs locale={locale} links={[{ href: back, text: words(meeting.title) }]} />
      <PageHead
        title={t("mappingPages:title")} lead={t("mappingPages:lead")} action={mappings.length > 0 && !opening && open}
      />
      {opening && (
        <Sheet kind="urgent" title={t("mappingPages:new")}>
          <MappingForm
            locale={locale} languages={writingLanguages(page)} texts={sectionTexts(t, "mappingPages:form")}
            target={{ tenant: tenant.slug, panel: slug, meeting: meeting.id }} ids={ids} done={address}
          />
        </Sheet>
      )}
      {mappings.length === 0 && !opening && (
        <EmptyState
          title={t("mappingPages:none")}
          action={open || <LinkButton href={back}>{t("mappingPages:meeting")}</LinkButton>}
        >
          <p>{t("mappingPages:noneText")}</p>
        </EmptyState>
      )}
      {mappings.map((mapping) => <OneMapping key={mapping.id} page={page} slug={slug} mapping={mapping} />)}
    </>
  );
}

function OneMapping({ page, slug, mapping }: Pick<MappingsPageProps, "page" | "slug"> & { readonly mapping: Mapping }) {
  const { t, locale, tenant, read } = page;
  const { abilities, state, title, people = 0, mine, summary, topics, experiences, id } = mapping;
  const target = { tenant: tenant.slug, panel: slug, mapping: id };
  const shown = read(title);
  const named = (some: Mapping["topics"]) => some.map((one) => {
    const name = read(one.name);
    return { id: one.id, name: name?.text ?? "", lang: htmlLang(name?.lang ?? locale) };
  });
  return (
    <Section title={<span lang={shown && htmlLang(shown.lang)}>{shown?.text}</span>}>
      <p>
        <StateLabel state={state === "closed" ? "idle" : abilities.mark && !mine ? "turn" : "soon"}>
          {t(`mappingPages:state.${state}`)}
        </StateLabel>
      </p>
      <p className="muted">{t("mappingPages:people", { count: people })}</p>
      {summary && (
        <>
          <h3>{t("mappingPages:summary.title")}</h3>
          <LocalizedFragment value={read(summary)} locale={locale} as="div" />
        </>
      )}
      {abilities.mark && (
        <MarkForm
          locale={locale} texts={sectionTexts(t, "mappingPages:mark")} target={target} topics={named(topics)}
          experiences={named(experiences)} mine={mine}
        />
      )}
      {people > 0 && (
        <MappingTable page={page} mapping={mapping} source={t("mappingPages:table.source", { count: people })} />
      )}
      {abilities.close && (
        <details className="more">
          <summary>{t(`mappingPages:summary.${summary ? "change" : "close"}`)}</summary>
          <SummaryForm
            locale={locale} languages={writingLanguages(page)} texts={sectionTexts(t, "mappingPages:summary")}
            target={target} before={summary}
          />
        </details>
      )}
    </Section>
  );
}
