import type { TenantDb } from "@raati/db";
import { ReportModel, type Report } from "../model.ts";
import type { Contents } from "./schema.ts";

/** Last year's report of the same home panel, when it was frozen. */
export async function reportBefore(
  db: Pick<TenantDb, "of">, { homeId, panelIds, year }: Pick<Report, "homeId" | "panelIds" | "year">,
): Promise<Report | undefined> {
  const frozen = await db.of(ReportModel).find(
    { panelIds: { $in: panelIds }, year: year - 1, adoptedOn: { $exists: true } }, { sort: { id: -1 }, limit: 20 },
  );
  return frozen.find((one) => one.homeId === homeId) ?? frozen[0];
}

/** Sets the frozen figures of last year beside those of this one. A figure that is new has nothing beside it. */
export function comparedWith(contents: Contents, before: Report | undefined): Contents {
  if (!before?.contents) return contents;
  const { id, year, title } = before;
  const old = new Map(before.contents.sections.flatMap(({ figures }) => figures).map((one) => [one.id, one.value]));
  const sections = contents.sections.map((section) => ({
    ...section, figures: section.figures.map((one) => {
      const value = old.get(one.id);
      return value === undefined ? one : { ...one, before: { year, value } };
    }),
  }));
  return { ...contents, sections, comparedWith: { id, year, title } };
}
