import { fail } from "../../kernel/index.ts";
import type { Panel } from "../panel-model.ts";
import type { Source } from "../people-known.ts";
import { TermModel, type Term } from "./model.ts";

/** A term of this panel. @throws Failure NOT_FOUND, also for a term of another panel */
export async function termOf(source: Source, panel: Panel, termId: string): Promise<Term> {
  const term = await source.of(TermModel).findOne({ id: termId, panelId: panel.id });
  return term ?? fail("NOT_FOUND", "panels:failure.termUnknown");
}
