import { ServerError } from "@raati/mongo-values";
import type { Catalog } from "../storage/catalog.ts";
import type { Load } from "../storage/disk-room.ts";
import { fullDisk, type CommitKind, type Store } from "../storage/store.ts";

/** Work that writes: it may yield a promise to wait for, and goes on in a later commit. What it did before stays done. */
export type Work<Result> = Generator<Promise<void>, Result>;

/** What is known of work before it is done: its `load`, as far as the command tells it. */
export interface WorkKind extends CommitKind { load?: Load }

interface Task { work: Work<unknown>; kind: WorkKind; resolve: (result: unknown) => void; reject: (error: unknown) => void }

/**
 * Makes one durable commit of all writes that arrive in one turn of the event loop: a flush of the disk costs more than many
 * writes. A result is told only after the commit that it stands in.
 */
export class CommitQueue {
  private readonly catalog: Catalog;
  private readonly store: Store;
  private waiting: Task[] = [];
  private scheduled = false;

  constructor(catalog: Catalog, store: Store) {
    this.catalog = catalog;
    this.store = store;
  }

  add<Result>(work: Work<Result>, kind: WorkKind = {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.enqueue({ work, kind, resolve: resolve as Task["resolve"], reject });
    });
  }

  private enqueue(task: Task): void {
    this.waiting.push(task);
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    let tasks = this.waiting;
    this.waiting = [];
    this.scheduled = false;
    const outcomes: (() => void)[] = [];
    try {
      tasks = this.admitted(tasks);
      const kind = { bulk: tasks.some((task) => task.kind.bulk), frees: tasks.some((task) => task.kind.frees) };
      if (tasks.length > 0) {
        this.catalog.commit(() => {
          for (const task of tasks) outcomes.push(this.step(task));
        }, kind);
      }
    } catch (error) {
      for (const task of tasks) task.reject(error);
      return;
    }
    for (const tell of outcomes) tell();
  }

  /**
   * The tasks that the disk has room for, weighed together; the others are refused, so that they do not spoil the commit.
   */
  private admitted(tasks: Task[]): Task[] {
    const loads: Load[] = [];
    return tasks.filter(({ kind, reject }) => {
      if (kind.load) loads.push(kind.load);
      if (this.store.hasRoom(loads, kind.frees ?? false)) return true;
      if (kind.load) loads.pop();
      reject(fullDisk());
      return false;
    });
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
