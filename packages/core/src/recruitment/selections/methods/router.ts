import { router } from "../../../kernel/index.ts";
import { panelStaffProcedure } from "../../../panels/index.ts";
import { confirmSelection, withdrawConfirmation } from "../confirmations/confirm-selection.ts";
import { explainBreaches } from "../confirmations/explain-breaches.ts";
import { confirmSelectionInput } from "../confirmations/schema.ts";
import { checkFeasibility } from "../draws/check-feasibility.ts";
import { sortitionEngine } from "../draws/sortition-engine.ts";
import { partInput } from "../fields.ts";
import { listCandidates } from "../pools/list-candidates.ts";
import { candidatesInput, candidatesView } from "../pools/schema.ts";
import { publishSelection } from "../publications/publish-selection.ts";
import { publishSelectionInput } from "../reserves/schema.ts";
import { cancelSelection } from "./cancel-selection.ts";
import { changeChosen, orderReserve, pin } from "./change-chosen.ts";
import { fillByScore, proposeReserve } from "./fill-by-score.ts";
import {
  cancelSelectionInput, changeChosenInput, explainBreachesInput, feasibilityView, orderReserveInput,
  pinInput, proposeReserveInput,
  rankByScoreInput, selectionRevisionInput, selectionView, startSelectionInput,
} from "./schema.ts";
import { showSelection } from "./show-selection.ts";
import { startSelection } from "./start-selection.ts";

const staff = panelStaffProcedure.output(selectionView);

/** Choosing for one panel: everything that its coordinators do until the result is published. */
export const selectionsRouter = router({
  view: staff.input(partInput).query(({ ctx, input }) => showSelection(ctx, input)),
  candidates: panelStaffProcedure.input(candidatesInput).output(candidatesView)
    .query(({ ctx, input }) => listCandidates(ctx, input)),
  feasibility: panelStaffProcedure.input(partInput).output(feasibilityView).query(
    ({ ctx, input }) => checkFeasibility(ctx, input, sortitionEngine),
  ),
  start: staff.input(startSelectionInput)
    .mutation(({ ctx, input }) => startSelection(ctx, input).then(() => showSelection(ctx, input))),
  changeChosen: staff.input(changeChosenInput)
    .mutation(({ ctx, input }) => changeChosen(ctx, input).then(() => showSelection(ctx, input))),
  rankByScore: staff.input(rankByScoreInput)
    .mutation(({ ctx, input }) => fillByScore(ctx, input).then(() => showSelection(ctx, input))),
  proposeReserve: staff.input(proposeReserveInput).mutation(
    ({ ctx, input }) => proposeReserve(ctx, input).then(() => showSelection(ctx, input)),
  ),
  orderReserve: staff.input(orderReserveInput)
    .mutation(({ ctx, input }) => orderReserve(ctx, input).then(() => showSelection(ctx, input))),
  pin: staff.input(pinInput).mutation(({ ctx, input }) => pin(ctx, input).then(() => showSelection(ctx, input))),
  explain: staff.input(explainBreachesInput)
    .mutation(({ ctx, input }) => explainBreaches(ctx, input).then(() => showSelection(ctx, input))),
  confirm: staff.input(confirmSelectionInput)
    .mutation(({ ctx, input }) => confirmSelection(ctx, input).then(() => showSelection(ctx, input))),
  withdrawConfirmation: staff.input(selectionRevisionInput).mutation(
    ({ ctx, input }) => withdrawConfirmation(ctx, input).then(() => showSelection(ctx, input)),
  ),
  cancel: staff.input(cancelSelectionInput)
    .mutation(({ ctx, input }) => cancelSelection(ctx, input).then(() => showSelection(ctx, input))),
  publish: staff.input(publishSelectionInput)
    .mutation(({ ctx, input }) => publishSelection(ctx, input).then(() => showSelection(ctx, input))),
});
