import { defineHandler } from "../../kernel/index.ts";
import { forgetAccount } from "../accounts/forget-account.ts";
import { personErased } from "../events.ts";

/** An account goes with the last person that it opened. Other organisations' people keep theirs. */
export const forgetAccountOfErased = defineHandler({
  name: "people.forget-account-of-erased",
  on: [personErased],
  kind: "outside",
  async handle(_ctx, { data }) {
    if (data.accountId !== undefined) await forgetAccount(data.accountId);
  },
});
