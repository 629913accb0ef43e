import { procedures, refusalOf } from "../../../client/procedures.ts";
import type { StatementTarget } from "../inside/statement-form.tsx";
import { Refused, type Remote } from "./writing-session.ts";

/** The server as a session writes to it. */
export function remoteWriting(target: StatementTarget): Remote {
  const asked = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await call();
    } catch (error) {
      const { message, code } = refusalOf(error);
      throw new Refused(message, code === "CONFLICT");
    }
  };
  return {
    write: (update) => asked(() => procedures.statements.write.mutate({ ...target, update })),
    follow: (since, vector, signal) => asked(
      () => procedures.statements.follow.query({ ...target, since, vector }, { signal })
    ),
  };
}
