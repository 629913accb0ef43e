import { fail } from "../../../kernel/index.ts";
import type { CallPart, Source } from "../pools/call-part.ts";
import { DrawModel, type Draw } from "./model.ts";

/** A draw of a panel's part of a call. @throws Failure NOT_FOUND */
export async function drawIn(source: Source, { call, panel }: CallPart, id: string): Promise<Draw> {
  const draw = await source.of(DrawModel).findOne({ id, callId: call.id, panelId: panel.id });
  return draw ?? fail("NOT_FOUND", "recruitment:draw.failure.drawUnknown");
}

/** What the public may see of: a draw whose commitment has been published. @throws Failure NOT_FOUND */
export async function publishedDraw(source: Source, id: string): Promise<Draw & Required<Pick<Draw, "commitment"
  | "chances">>> {
  const draw = await source.of(DrawModel).findOne({ id });
  if (!draw?.commitment || !draw.chances) fail("NOT_FOUND", "recruitment:draw.failure.drawUnknown");
  return { ...draw, commitment: draw.commitment, chances: draw.chances };
}
