/** The one place where proposals ask about meetings. */
export { recordedMeeting } from "../../meetings/index.ts";
