import type { Block } from "@raati/core/reports/schema";
import { htmlLang, type Locale } from "@raati/i18n";
import { Table } from "@raati/ui";

const langOf = (lang: Locale | undefined) => lang && htmlLang(lang);

/** The parts of a report's document as a page shows them: the same that its files say. */
export function DocumentBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={`${index} ${block.kind}`} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return <Heading id={block.anchor} lang={langOf(block.lang)}>{block.text}</Heading>;
    }
    case "list": return (
      <dl className="definitions">
        {block.items.map(({ term, text, lang }) => (
          <div key={`${term} ${text}`}><dt lang={langOf(lang)}>{term}</dt><dd lang={langOf(lang)}>{text}</dd></div>
        ))}
      </dl>
    );
    case "table": return <TableBlock {...block} />;
    default: return <p className={block.quiet ? "muted" : undefined} lang={langOf(block.lang)}>{block.text}</p>;
  }
}

interface Row { readonly at: number; readonly cells: readonly { readonly text: string; readonly lang?: Locale }[] }

function TableBlock({ caption, columns, rows }: Extract<Block, { kind: "table" }>) {
  return (
    <Table
      caption={caption} rows={rows.map((cells, at): Row => ({ cells, at }))} rowKey={({ at }) => String(at)}
      columns={columns.map(({ name, end }, index) => ({
        title: name, kind: index === 0 ? "head" as const : end ? "number" as const : "text" as const,
        cell: ({ cells }: Row) => {
          const { text, lang } = cells[index] ?? { text: "" };
          return lang ? <span lang={langOf(lang)}>{text}</span> : text;
        },
      }))}
    />
  );
}
