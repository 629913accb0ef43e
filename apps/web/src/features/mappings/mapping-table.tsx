import type { publicMapping } from "@raati/core/meetings/schema";
import { htmlLang, type LocalizedText } from "@raati/i18n";
import { type Column, Table } from "@raati/ui";
import type { CSSProperties } from "react";
import type { z } from "zod";
import type { TenantPage } from "../../server/tenant-page.ts";

export type Cells = Pick<z.output<typeof publicMapping>, "topics" | "experiences" | "cells">;
type Topic = Cells["topics"][number];

interface MappingTableProps {
  readonly page: TenantPage;
  readonly mapping: Cells;
  /** Where the figures come from, and of how many. */
  readonly source: string;
}

/** How services have been, topic by topic: a bar and beside it the figure of each experience. Small figures are hidden. */
export function MappingTable({ page, mapping: { topics, experiences, cells }, source }: MappingTableProps) {
  const { t, words, read, locale } = page;
  const countOf = (topic: string, experience: string) =>
    cells.find((cell) => cell.topic === topic && cell.experience === experience)?.count;
  const named = (name: LocalizedText) => <span lang={htmlLang(read(name)?.lang ?? locale)}>{words(name)}</span>;
  const columns: Column<Topic>[] = [
    { title: t("mappingPages:table.topic"), kind: "head", width: 28, cell: ({ name }) => named(name) },
    {
      title: t("mappingPages:table.bar"), width: 28, selfEvident: true,
      cell: ({ id }) => <Bar counts={experiences.map((one) => countOf(id, one.id) ?? 0)} />,
    },
    ...experiences.map((experience): Column<Topic> => ({
      title: words(experience.name), kind: "number",
      cell: ({ id }) => countOf(id, experience.id) ?? t("mappingPages:table.hidden"),
    })),
  ];
  return (
    <figure className="mapping-table">
      <ul className="mapping-key" aria-label={t("mappingPages:table.key")}>
        {experiences.map(({ id, name }, index) => (
          <li key={id}><i className={`mapping-part mapping-part-${index}`} aria-hidden="true" />{named(name)}</li>
        ))}
      </ul>
      <Table
        caption={t("mappingPages:table.caption")} captionHidden rows={topics} rowKey={({ id }) => id} columns={columns}
      />
      <figcaption className="muted small">{source}</figcaption>
    </figure>
  );
}

/** The shares as one bar. Screen readers have the figures beside it. */
function Bar({ counts }: { readonly counts: readonly number[] }) {
  return (
    <span className="mapping-bar" aria-hidden="true">
      {counts.map((count, index) => (count > 0 ? (
        <i key={index} className={`mapping-part mapping-part-${index}`} style={{ "--grow": count } as CSSProperties} />
      ) : null))}
    </span>
  );
}
