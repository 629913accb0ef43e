import { z } from "zod";
import { id } from "../../fields.ts";
import { partInput } from "../fields.ts";

/** `setHash` is what the page showed: nobody confirms a set that has changed since. */
export const confirmSelectionInput = partInput.extend({ selection: id, setHash: z.string().length(64) });
