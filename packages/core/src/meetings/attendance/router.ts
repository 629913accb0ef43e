import { router } from "../../kernel/index.ts";
import { panelProcedure } from "../../panels/index.ts";
import { confirmAttendance } from "./confirm-attendance.ts";
import { markAttendance } from "./mark-attendance.ts";
import { attendanceInput, attendanceView, markAttendanceInput } from "./schema.ts";
import { showAttendance } from "./show-attendance.ts";

const shown = panelProcedure.output(attendanceView);

/** Who was there: marked by the secretary, confirmed when the meeting has been held. */
export const attendanceRouter = router({
  show: shown.input(attendanceInput).query(({ ctx, input }) => showAttendance(ctx, input)),
  mark: shown.input(markAttendanceInput).mutation(
    async ({ ctx, input }) => showAttendance(ctx, await markAttendance(ctx, input))
  ),
  confirm: shown.input(attendanceInput).mutation(
    async ({ ctx, input }) => showAttendance(ctx, await confirmAttendance(ctx, input))
  ),
});
