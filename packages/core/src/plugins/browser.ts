import superjson from "superjson";

interface Refusal {
  readonly message: string; readonly fields: readonly { readonly path: string; readonly message: string }[]
}

/** The answer, or why not in the reader's words. No message when no answer came at all. */
export type CallAnswer<Result> =
  { readonly ok: true; readonly result: Result } | ({ readonly ok: false } & Partial<Refusal>);

/**
 * Calls a command of a plugin from the browser, with the rights of the reader. It never throws: a lost connection is an
 * answer without a message. It stands apart from the schemas, whose library weighs 28 kB in every page that has a plugin.
 *
 * @param procedure one of the plugin's own, by its name
 */
export async function callFromBrowser<Result>(
  plugin: string, procedure: string, input: object,
): Promise<CallAnswer<Result>> {
  // The core is checked without the browser's own names.
  const { document } = globalThis as unknown as { document: { documentElement: { dataset: { locale?: string } } } };
  try {
    const response = await fetch(`/api/trpc/x.${plugin}.${procedure}`, {
      method: "POST",
      headers: {
        "content-type": "application/json", "x-raati-client": "web",
        "x-raati-locale": document.documentElement.dataset.locale ?? "fi",
      },
      body: JSON.stringify(superjson.serialize(input)),
    });
    const answer = await response.json() as { result?: { data: never }; error?: never };
    if (answer.result) return { ok: true, result: superjson.deserialize<Result>(answer.result.data) };
    const error = superjson.deserialize<{ data?: { failure?: Refusal } }>(answer.error as never);
    return { ok: false, ...error.data?.failure };
  } catch {
    return { ok: false };
  }
}
