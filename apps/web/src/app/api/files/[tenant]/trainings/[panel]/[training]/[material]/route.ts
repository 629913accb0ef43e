import { caller } from "../../../../../../../../server/caller.ts";
import { fileDownload } from "../../../../../../../../server/file-download.ts";

type Which = Record<"tenant" | "panel" | "training" | "material", string>;

/** A presentation of an orientation or training (A6), for who sees the training. */
export async function GET(_: Request, { params }: { params: Promise<Which> }): Promise<Response> {
  const which = await params;
  const { panels } = await caller();
  return fileDownload(() => panels.trainings.file(which));
}
