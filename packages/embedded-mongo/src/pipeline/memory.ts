import type { Doc } from "../bson/document.ts";
import { T, type Value } from "../bson/value.ts";
import { fail, type CodeName } from "../errors.ts";

/** 100 MiB: what one stage may hold (manual, "Aggregation Pipeline Limits"). Nothing is spilled to disk here. */
const LIMIT = 100 * 1024 * 1024;

/** Adds up what one stage holds. */
export class Memory {
  private used = 0;
  private readonly stage: string;
  private readonly code: CodeName | number;

  constructor(stage: string, code: CodeName | number = "QueryExceededMemoryLimitNoDiskUseAllowed") {
    this.stage = stage;
    this.code = code;
  }

  /** @throws with the code above the limit */
  add(bytes: number): void {
    this.used += bytes;
    if (this.used > LIMIT) fail(this.code, `${this.stage} exceeded its memory limit of ${LIMIT} bytes`);
  }

  /** Reads the documents and adds them. */
  hold(docs: Iterable<Doc>): Doc[] {
    return Array.from(docs, (doc) => {
      this.add(docSize(doc));
      return doc;
    });
  }
}

/** About how many bytes a value holds on to. */
export function sizeOf(value: Value): number {
  switch (value.t) {
    case T.string: return 16 + value.v.length;
    case T.object: return docSize(value.v);
    case T.array: return sourceSize(value.v) ?? value.v.items.reduce((sum, item) => sum + sizeOf(item), 16);
    case T.binary: return 16 + value.v.bytes.length;
    default: return 16;
  }
}

function docSize(doc: Doc): number {
  return sourceSize(doc) ?? doc.values.reduce((sum, value, i) => sum + doc.names[i].length + sizeOf(value), 16);
}

function sourceSize({ source }: Pick<Doc, "source">): number | undefined {
  return source && source.bytes.readInt32LE(source.start);
}
