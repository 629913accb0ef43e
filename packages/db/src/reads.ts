/**
 * What was read while one page was being answered. The parts of a page ask for the same documents again and again (the
 * tenant, the panel, its term); with this in their handles each question goes to the database once. Whoever writes through
 * one of the handles ends that: what is read afterwards is asked anew. Not for what lives longer than one answer.
 */
export class Reads {
  private readonly answers = new Map<string, Promise<unknown>>();

  /** The answer to a question, asked at most once. One that failed is asked again. */
  answer<Result>(question: string, ask: () => Promise<Result>): Promise<Result> {
    const known = this.answers.get(question) as Promise<Result> | undefined;
    if (known) return known;
    const asked = ask();
    this.answers.set(question, asked);
    asked.catch(() => this.answers.delete(question));
    return asked;
  }

  forget(): void {
    this.answers.clear();
  }
}
