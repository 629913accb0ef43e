import { Answers } from "./answers.ts";
import { lately } from "./lately.ts";

/**
 * What tells one state of a tenant's data from the next: as long as it answers the same, no command has changed anything.
 */
export type VersionOf = (tenantId: string) => Promise<string>;

/**
 * What was read while one page was being answered. The parts of a page ask for the same documents again and again (the
 * tenant, the panel, its term); with this in their handles each question goes to the database once. Whoever writes through
 * one of the handles ends that: what is read afterwards is asked anew. Not for what lives longer than one answer.
 *
 * With a version, what other pages of this process have read a moment ago of the same version serves as well: a page that
 * many open at once asks the database once for all of them (`lately.ts`).
 */
export class Reads {
  private readonly versionOf: VersionOf | undefined;
  private own = new Answers();
  private shared = new Map<string, Promise<Answers>>();

  constructor(versionOf?: VersionOf) {
    this.versionOf = versionOf;
  }

  /** The answer to a question about a tenant, asked at most once. One that failed is asked again. Nobody may change it. */
  answer<Result>(tenantId: string | undefined, question: string, ask: () => Promise<Result>): Promise<Result> {
    if (tenantId === undefined || !this.versionOf) return this.own.of(question, ask);
    // Its own as well: a page has one truth, also when the shared one moves on meanwhile.
    return this.own.of(question, async () => (await this.sharedBy(tenantId)).of(question, ask));
  }

  forget(): void {
    this.own = new Answers();
    this.shared = new Map();
  }

  private sharedBy(tenantId: string): Promise<Answers> {
    const known = this.shared.get(tenantId);
    if (known) return known;
    // Before anything else is asked: what is read then is of this version or a later one.
    const asked = this.versionOf!(tenantId).then((version) => lately(tenantId, version));
    this.shared.set(tenantId, asked);
    return asked;
  }
}
