import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { mappingMarked } from "../events.ts";
import { MappingMarkModel, MappingModel } from "./model.ts";
import { mappingFor } from "./open-mapping.ts";
import type { mappingInput, markMappingInput } from "./schema.ts";

/**
 * A member marks how services have been, one experience a topic; topics may be left out. Marking again replaces it.
 *
 * @throws Failure FORBIDDEN for who is no member; INVALID when it is closed, and for a topic that is marked twice or unknown
 */
export async function markMapping(
  ctx: PanelCtx, input: z.output<typeof markMappingInput>,
): Promise<z.output<typeof mappingInput>> {
  await ctx.transaction(async (tx) => {
    const mapping = await mappingFor(tx, ctx, input.mapping);
    const { membership, abilities } = ctx.part;
    if (!abilities.takePart || !membership) fail("FORBIDDEN", "meetings:failure.membersOnly");
    if (mapping.state !== "open") fail("INVALID", "meetings:failure.mappingClosed");
    for (const [index, { topic, experience }] of input.marks.entries()) {
      const known = mapping.topics.some(({ id }) => id === topic) && mapping.experiences.some(({ id }) => id === experience);
      const twice = input.marks.findIndex((one) => one.topic === topic) < index;
      if (!known || twice) failField(`marks.${index}.topic`, "meetings:field.topicUnknown");
    }
    const marks = tx.of(MappingMarkModel);
    const stored = await marks.findOne({ mappingId: mapping.id, personId: membership.personId });
    if (stored) await marks.update(stored, { set: { marks: input.marks } });
    else await marks.insert({ mappingId: mapping.id, personId: membership.personId, marks: input.marks });
    const noted = await tx.of(MappingModel).update(mapping, { inc: { markings: stored ? 0 : 1 } });
    await tx.emit(mappingMarked, noted, { panelId: ctx.panel.id, mappingId: mapping.id });
  });
  return { mapping: input.mapping };
}
