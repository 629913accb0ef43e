"use client";
import { useEffect, useState } from "react";
import { procedures } from "../../../client/procedures.ts";
import type { StatementTarget } from "../inside/statement-form.tsx";

/** Somebody says anew that they are here before the others forget it. */
const EVERY_MS = 15_000;

/** Says that the reader has the text open, in which part, and tells by name who else has. */
export function useOthers({ tenant, panel, statement }: StatementTarget, part: string | undefined, on: boolean): string[] {
  const [others, setOthers] = useState<string[]>([]);
  useEffect(() => {
    if (!on) return undefined;
    let gone = false;
    const target = { tenant, panel, statement };
    const tell = async () => {
      // Without an answer the names stay as they were; the text itself says when there is no connection.
      const people = await procedures.statements.present.mutate({ ...target, here: true, ...(part && { part }) })
        .catch(() => undefined);
      if (people && !gone) setOthers(people.flatMap(({ name, mine }) => (!mine && name ? [name] : [])));
    };
    void tell();
    const timer = setInterval(() => void tell(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [tenant, panel, statement, part, on]);
  useEffect(() => {
    if (!on) return undefined;
    const target = { tenant, panel, statement };
    return () => void procedures.statements.present.mutate({ ...target, here: false }).catch(() => undefined);
  }, [tenant, panel, statement, on]);
  return others;
}
