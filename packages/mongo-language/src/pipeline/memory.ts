import { Doc, fail, T, type CodeName, type Value } from "@raati/mongo-values";

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
      this.add(doc.bytes().length);
      return doc;
    });
  }
}

/** About how many bytes a value holds on to. */
export function sizeOf(value: Value): number {
  if (value.t === T.object || value.t === T.array) return Doc.of([""], [value]).bytes().length;
  return 16 + (value.t === T.string ? value.v.length : value.t === T.binary ? value.v.bytes.length : 0);
}
