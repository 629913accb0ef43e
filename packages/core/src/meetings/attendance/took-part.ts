import type { Attendance } from "../model.ts";

/** True for who took part, on the spot or from afar. */
export const tookPart = ({ as }: Pick<Attendance, "as">): boolean => as === "present" || as === "remote";
