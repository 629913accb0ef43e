import { createTranslator, formatDate, formatRange, mergeResources, readText, type Locale } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import { locales } from "../locales/index.ts";
import type { Report } from "../model.ts";
import type { Block, ReportDocument } from "../schema.ts";
import { paragraphsOf, sectionBlocks, wordsOf, type Voice } from "./section-blocks.ts";

const resources = mergeResources({ reports: locales });

/**
 * A report in one language, from its title to its last table. It is made of what the report holds and of nothing else: page,
 * PDF and DOCX all come from it, so they say the same.
 */
export function documentOf({ tenant }: Pick<TenantCtx, "tenant">, report: Report, locale: Locale): ReportDocument {
  const { t: say } = createTranslator(locale, resources);
  const voice: Voice = { locale, languages: report.languages, hidden: say("reports:document.hidden"), year: report.year,
    say };
  const { contents, from, to, adoptedOn, chapters } = report;
  const lead = [
    say("reports:document.period", { days: formatRange(locale, from, to) }),
    ...(contents ? [say("reports:document.collectedOn", { day: formatDate(locale, contents.collectedOn) })] : []),
    adoptedOn ? say("reports:document.adoptedOn", { day: formatDate(locale, adoptedOn) }) : say("reports:document.draft"),
    say("reports:document.smallGroups"),
  ];
  return {
    title: wordsOf(voice, report.title), locale, organisation: readText(tenant.name, locale,
      tenant.languages)?.text ?? tenant.slug,
    lead, pageWord: say("reports:document.page"),
    blocks: chapters.flatMap((chapter, index) => chapterBlocks(voice, report, chapter, index + 1)),
  };
}

function chapterBlocks(voice: Voice, { contents }: Report, chapter: Report["chapters"][number], number: number): Block[] {
  const title = wordsOf(voice, chapter.title);
  const sections = chapter.sections.flatMap((id) => contents?.sections.filter(({ source }) => source === id) ?? [])
    .filter(({ figures, tables, notes }) => figures.length + tables.length + notes.length > 0);
  const text = chapter.text ? paragraphsOf(voice, chapter.text) : [];
  const empty = text.length === 0 && sections.length === 0;
  return [
    { kind: "heading", level: 2, ...title, text: `${number} ${title.text}`, anchor: `chapter-${number}` },
    ...text,
    ...(empty ? [{ kind: "paragraph" as const, text: voice.say("reports:document.emptyChapter"), quiet: true }] : []),
    ...sections.flatMap((section): Block[] => [
      ...(sections.length > 1 ? [{ kind: "heading" as const, level: 3 as const, ...wordsOf(voice, section.name) }] : []),
      ...sectionBlocks(voice, section),
    ]),
  ];
}
