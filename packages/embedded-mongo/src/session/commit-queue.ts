import { ServerError } from "../errors.ts";
import type { Catalog } from "../storage/catalog.ts";

/** Work that writes: it may yield a promise to wait for, and goes on in a later commit. What it did before stays done. */
export type Work<Result> = Generator<Promise<void>, Result>;

interface Task { work: Work<unknown>; resolve: (result: unknown) => void; reject: (error: unknown) => void }

/**
 * Makes one durable commit of all writes that arrive in one turn of the event loop: a flush of the disk costs more than many
 * writes. A result is told only after the commit that it stands in.
 */
export class CommitQueue {
  private readonly catalog: Catalog;
  private waiting: Task[] = [];
  private scheduled = false;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  add<Result>(work: Work<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.enqueue({ work, resolve: resolve as Task["resolve"], reject });
    });
  }

  private enqueue(task: Task): void {
    this.waiting.push(task);
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    const tasks = this.waiting;
    this.waiting = [];
    this.scheduled = false;
    const outcomes: (() => void)[] = [];
    try {
      this.catalog.commit(() => {
        for (const task of tasks) outcomes.push(this.step(task));
      });
    } catch (error) {
      for (const task of tasks) task.reject(error);
      return;
    }
    for (const tell of outcomes) tell();
  }

  /** An error with a code is the command's own, and what it wrote before stands; any other one undoes the whole commit. */
  private step(task: Task): () => void {
    try {
      const next = task.work.next();
      if (next.done) return () => task.resolve(next.value);
      return () => void next.value.then(() => this.enqueue(task));
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      return () => task.reject(error);
    }
  }
}
