import type { Mapping, MappingMark } from "./model.ts";

export interface Cell { topic: string; experience: string; count?: number | undefined }

/** A figure of fewer people than this is not told outside the panel (domain.md §2). */
export const LEAST_TOLD = 5;

/** How many have marked each experience of each topic: every cell of the table, in its order. */
export function cellsOf(
  mapping: Pick<Mapping, "topics" | "experiences">, marks: readonly Pick<MappingMark, "marks">[]
): Cell[] {
  const counts = new Map<string, number>();
  for (const { topic, experience } of marks.flatMap((one) => one.marks)) {
    const name = `${topic}/${experience}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mapping.topics.flatMap(({ id: topic }) => mapping.experiences.map(({ id: experience }) => ({
    topic, experience, count: counts.get(`${topic}/${experience}`) ?? 0,
  })));
}

/** The same for the public: what few have said is left out, and so is "nobody", which would tell of the others. */
export function toldOutside(cells: readonly Cell[], least = LEAST_TOLD): Cell[] {
  return cells.map(
    ({ topic, experience, count = 0 }) => (count < least ? { topic, experience } : { topic, experience, count })
  );
}
