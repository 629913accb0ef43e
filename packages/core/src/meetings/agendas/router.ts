import { z } from "zod";
import { fileDownload } from "../../files/schema.ts";
import { router } from "../../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../../panels/index.ts";
import { meetingInput } from "../meeting-schema.ts";
import { acceptItem, declineItem } from "./accept-item.ts";
import { addMaterial, removeMaterial } from "./change-materials.ts";
import { changeItem } from "./change-item.ts";
import { finishItem } from "./finish-item.ts";
import { liftItem } from "./lift-item.ts";
import { listItems, viewOfItem } from "./list-items.ts";
import { markHeated } from "./mark-heated.ts";
import { moveItem } from "./move-item.ts";
import { proposeItem } from "./propose-item.ts";
import { openMaterial } from "./open-material.ts";
import { publicAgenda } from "./public-agenda.ts";
import {
  acceptItemInput, addAgendaMaterialInput, agendaFileInput, changeItemInput, declineItemInput,
  finishItemInput, itemView, liftItemInput,
  listItemsInput, markHeatedInput, moveItemInput, proposeItemInput, publicItem, removeAgendaMaterialInput,
} from "./schema.ts";

const changed = panelProcedure.output(itemView);
const many = z.array(itemView);

/** What a meeting talks about: proposed by anybody, taken up by the chair or the coordinator. */
export const agendasRouter = router({
  publicList: panelPublicProcedure.input(meetingInput).output(z.array(publicItem)).query(
    ({ ctx, input }) => publicAgenda(ctx, input)
  ),
  list: panelProcedure.input(listItemsInput).output(many).query(({ ctx, input }) => listItems(ctx, input)),
  propose: changed.input(proposeItemInput).mutation(
    async ({ ctx, input }) => viewOfItem(ctx, await proposeItem(ctx, input))
  ),
  change: changed.input(changeItemInput).mutation(async ({ ctx, input }) => viewOfItem(ctx, await changeItem(ctx, input))),
  accept: changed.input(acceptItemInput).mutation(async ({ ctx, input }) => viewOfItem(ctx, await acceptItem(ctx, input))),
  decline: changed.input(declineItemInput).mutation(
    async ({ ctx, input }) => viewOfItem(ctx, await declineItem(ctx, input))
  ),
  move: panelProcedure.input(moveItemInput).output(many).mutation(
    async ({ ctx, input }) => listItems(ctx, await moveItem(ctx, input))
  ),
  finish: changed.input(finishItemInput).mutation(async ({ ctx, input }) => viewOfItem(ctx, await finishItem(ctx, input))),
  addMaterial: changed.input(addAgendaMaterialInput).mutation(
    async ({ ctx, input }) => viewOfItem(ctx, await addMaterial(ctx, input))
  ),
  removeMaterial: changed.input(removeAgendaMaterialInput).mutation(
    async ({ ctx, input }) => viewOfItem(ctx, await removeMaterial(ctx, input))
  ),
  file: panelPublicProcedure.input(agendaFileInput).output(fileDownload).query(({ ctx, input }) => openMaterial(ctx, input)),
  markHeated: changed.input(markHeatedInput).mutation(
    async ({ ctx, input }) => viewOfItem(ctx, await markHeated(ctx, input))
  ),
  lift: changed.input(liftItemInput).mutation(async ({ ctx, input }) => viewOfItem(ctx, await liftItem(ctx, input))),
});
