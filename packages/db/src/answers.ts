/** So many questions are remembered; what is asked beyond that goes to the database each time. */
const MOST = 2000;

/** Questions and what the database answered, each asked at most once. */
export class Answers {
  private readonly known = new Map<string, Promise<unknown>>();

  /** @param ask goes to the database; one that failed is asked again */
  of<Result>(question: string, ask: () => Promise<Result>): Promise<Result> {
    const known = this.known.get(question) as Promise<Result> | undefined;
    if (known) return known;
    const asked = ask().then(frozen);
    if (this.known.size >= MOST) return asked;
    this.known.set(question, asked);
    asked.catch(() => this.known.delete(question));
    return asked;
  }
}

/** Many read it, so nobody may change it. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  // Days, bytes and the like are left as they are: they cannot be frozen, or not all of what they hold.
  if (!plain) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
