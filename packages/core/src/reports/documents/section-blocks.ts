import { formatDate, readText, type Locale, type LocalizedText, type Values } from "@raati/i18n";
import type { Figure, Section, Table } from "../contents/schema.ts";
import type { Block } from "../schema.ts";
import { showCell, showNumber } from "./show-cell.ts";

/** How a document in one language speaks. */
export interface Voice {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly hidden: string;
  readonly year: number;
  readonly say: (key: string, values?: Values) => string;
}

type Words = { text: string; lang?: Locale };

/** A text in the language of the document; in another one, with that one's name, where it is missing. */
export function wordsOf({ locale, languages }: Voice, text: LocalizedText): Words {
  const read = readText(text, locale, languages);
  return { text: read?.text ?? "", ...(read && read.lang !== locale && { lang: read.lang }) };
}

/** What people wrote, a paragraph at a time. */
export function paragraphsOf(voice: Voice, text: LocalizedText): Block[] {
  const { text: whole, ...lang } = wordsOf(voice, text);
  return whole.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean)
    .map((part) => ({ kind: "paragraph" as const, text: part, ...lang }));
}

/** Figures with what they mean, then tables, then what was said. */
export function sectionBlocks(voice: Voice, { figures, tables, notes, name }: Section): Block[] {
  return [
    ...figureBlocks(voice, figures, wordsOf(voice, name).text), ...tables.map((table) => tableBlock(voice, table)),
    ...notes.flatMap((note) => paragraphsOf(voice, note)),
  ];
}

function figureBlocks(voice: Voice, figures: readonly Figure[], about: string): Block[] {
  if (figures.length === 0) return [];
  const { locale, say, year, hidden } = voice;
  const before = figures.some((one) => one.before !== undefined);
  const shown = (unit: Figure["unit"], value: number | null | undefined) =>
    (value === undefined ? "–" : value === null ? hidden : showNumber(locale, unit, value));
  const end = (name: string) => ({ name, end: true, kind: "count" as const });
  const lastYear = figures.find((one) => one.before)?.before?.year ?? year - 1;
  return [
    {
      kind: "table", caption: say("reports:document.figures", { about }),
      columns: [
        { name: say("reports:document.figure"), end: false, kind: "text" as const }, end(String(year)),
        ...(before ? [end(String(lastYear)), end(say("reports:document.difference"))] : []),
      ],
      rows: figures.map((one) => [
        wordsOf(voice, one.name), { text: shown(one.unit, one.value) },
        ...(before ? [{ text: shown(one.unit, one.before?.value) }, { text: difference(voice, one) }] : []),
      ]),
    },
    {
      kind: "list", items: figures.map((one) => ({
        ...wordsOf(voice, one.definition), term: wordsOf(voice, one.name).text,
        text: `${wordsOf(voice, one.definition).text} ${say("reports:document.countedOn", { day: formatDate(locale, one.on) })}`,
      })),
    },
  ];
}

/** How much more or less than last year; a share in percentage points. Nothing where either is hidden. */
function difference({ locale, say }: Voice, { unit, value, before }: Figure): string {
  if (value === null || before?.value === null || before === undefined) return "–";
  const change = value - before.value;
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  const size = Math.abs(change);
  return unit === "percent" ? say("reports:document.points",
    { change: `${sign}${showNumber(locale, "count", Math.round(size * 100))}` })
    : `${sign}${showNumber(locale, unit, size)}`;
}

function tableBlock(voice: Voice, { title, columns, rows }: Table): Block {
  return {
    kind: "table", caption: wordsOf(voice, title).text,
    columns: columns.map(({ name, kind }) => ({ name: wordsOf(voice, name).text, end: kind !== "text" && kind !== "day",
      kind })),
    rows: rows.map((row) => row.map((cell, index) => showCell(voice, columns[index]!.kind, cell))),
  };
}
