import type { z } from "zod";
import { fail, holds } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import type { meetingInput } from "../meeting-schema.ts";
import { agendaInPublic } from "../policy.ts";
import { publicMeetingFor } from "../public-meetings.ts";
import { agendaOf } from "./list-items.ts";
import type { publicItem } from "./schema.ts";

/**
 * The agenda for everybody, where the panel publishes agendas and this one has been sent. Neither who proposed what nor the
 * facilitator's marks are in it, and of the material only what is public.
 *
 * @throws Failure NOT_FOUND while there is none for the public
 */
export async function publicAgenda(
  ctx: PanelCtx, input: z.output<typeof meetingInput>,
): Promise<z.output<typeof publicItem>[]> {
  const meeting = await publicMeetingFor(ctx, input.meeting);
  if (!holds(agendaInPublic, meeting)) fail("NOT_FOUND", "meetings:failure.noPublicAgenda");
  return (await agendaOf(ctx.db, meeting.id)).map(
    ({ id, title, description, kind, presenter, minutes, clientRaised, materials }) => ({
      id, title, description, kind, presenter, minutes, clientRaised,
      materials: materials.filter(({ audience }) => audience === "public"),
    })
  );
}
