import { caller } from "../../../../../../../../server/caller.ts";
import { fileDownload } from "../../../../../../../../server/file-download.ts";

type Which = Record<"tenant" | "panel" | "item" | "material", string>;

/** Material of an agenda, for the audience that it is meant for. */
export async function GET(_: Request, { params }: { params: Promise<Which> }): Promise<Response> {
  const which = await params;
  const { meetings } = await caller();
  return fileDownload(() => meetings.agendas.file(which));
}
