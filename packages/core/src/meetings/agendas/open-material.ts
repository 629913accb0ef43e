import type { z } from "zod";
import { openFile } from "../../files/index.ts";
import type { FileDownload } from "../../files/schema.ts";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingAbilities } from "../meeting-now.ts";
import { AgendaItemModel, MeetingModel, type AgendaItem } from "../model.ts";
import { itemAbilitiesOf } from "./item-now.ts";
import { viewOfItem } from "./list-items.ts";
import { publicAgenda } from "./public-agenda.ts";
import type { agendaFileInput } from "./schema.ts";

/**
 * The file of a material for whoever sees the material on a page: members and guests as the agenda shows it to them, all
 * others as the public agenda does.
 *
 * @throws Failure NOT_FOUND
 */
export async function openMaterial(ctx: PanelCtx, input: z.output<typeof agendaFileInput>): Promise<FileDownload> {
  const item = await ctx.db.of(AgendaItemModel).findOne({ id: input.item }) ?? fail("NOT_FOUND");
  const materials = await seesInside(ctx, item) ? (await viewOfItem(ctx, item)).materials : await inPublic(ctx, item);
  return openFile(ctx, materials.find(({ id }) => id === input.material)?.fileKey);
}

async function seesInside(ctx: PanelCtx, item: AgendaItem): Promise<boolean> {
  const { panel } = ctx;
  const meeting = item.meetingId
    ? await ctx.db.of(MeetingModel).findOne({ id: item.meetingId, panelIds: panel.id }) : undefined;
  if (item.panelId !== panel.id && !meeting) fail("NOT_FOUND");
  if (meeting && !meetingAbilities(ctx, meeting).seeInside) return false;
  return itemAbilitiesOf(ctx, item, meeting).see;
}

async function inPublic(ctx: PanelCtx, { id, meetingId }: AgendaItem) {
  const agenda = meetingId === undefined ? [] : await publicAgenda(ctx, { meeting: meetingId });
  return agenda.find((item) => item.id === id)?.materials ?? [];
}
