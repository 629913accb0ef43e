import { all, is, when, type Policy } from "../../kernel/index.ts";
import type { PanelReader } from "../places.ts";
import type { PanelType } from "./model.ts";

/** Panel types are the staff's tools; members and visitors see what comes of them in panels. */
export const typePolicy = {
  see: ({ staff }) => when(staff),
  change: ({ staff }) => all(when(staff), is("state", "draft", "in-use")),
  putInUse: ({ staff }) => all(when(staff), is("state", "draft", "retired")),
  retire: ({ staff }) => all(when(staff), is("state", "in-use")),
} satisfies Policy<PanelReader, PanelType, string>;
