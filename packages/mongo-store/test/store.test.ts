// The file store against a model: what is pending and what lmdb holds must read as one, and the log must bring back all of
// it.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ServerError } from "@raati/mongo-values";
import { Random } from "@raati/mongo-values/testing";
import { Store, type Snapshot } from "../src/storage/store.ts";

type State = ReadonlyMap<string, string>;

const FIRST = Buffer.from("k");
const LAST = Buffer.from("l");
const keyOf = (n: number): Buffer => Buffer.from(`k${String(n).padStart(3, "0")}`);

let folder: string;
let open: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
});

afterEach(async () => {
  for (const store of open) await store.close();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

function openStore(inFolder = folder, maxSize?: number): Store {
  const store = new Store(inFolder, maxSize);
  open.push(store);
  return store;
}

function contents(store: Store, options: { reverse?: boolean; snapshot?: Snapshot } = {}): [string, string][] {
  return Array.from(
    store.range({ start: FIRST, end: LAST }, options), ({ key, value }) => [key.toString(), value.toString()],
  );
}

function sorted(state: State): [string, string][] {
  return [...state].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Everything that can be read of a state reads as the model does. */
function expectState(store: Store, state: State, snapshot?: Snapshot): void {
  const read = snapshot ? { snapshot } : {};
  expect(contents(store, read)).toEqual(sorted(state));
  expect(contents(store, { ...read, reverse: true })).toEqual(sorted(state).reverse());
  expect(store.count({ start: FIRST, end: LAST }, snapshot)).toBe(state.size);
  for (const n of [0, 7, 30]) {
    expect(store.get(keyOf(n), snapshot)?.toString()).toBe(state.get(`k${String(n).padStart(3, "0")}`));
  }
}

/** Some writes, and what they make of a state. */
function write(store: Store, random: Random, before: State): State {
  const state = new Map(before);
  for (let i = random.below(6); i >= 0; i--) {
    const key = keyOf(random.below(60));
    if (random.chance(0.35)) {
      store.put(key, undefined);
      state.delete(key.toString());
    } else {
      const value = String(random.below(1000)).repeat(1 + random.below(40));
      store.put(key, Buffer.from(value));
      state.set(key.toString(), value);
    }
  }
  return state;
}

class Undone extends Error {}

function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

describe("the store", () => {
  it.each([1, 2, 3, 4, 5, 6])("reads as its model: commits, undone, bulk, snapshots, new starts (seed %i)", async (seed) => {
    const random = new Random(seed);
    let store = openStore();
    let state: State = new Map();
    let snapshots: { snapshot: Snapshot; state: State }[] = [];
    for (let step = 0; step < 250; step++) {
      const bulk = random.chance(0.1);
      if (random.chance(0.1)) {
        attempt(() => store.commit(() => {
          write(store, random, state);
          throw new Undone();
        }, { bulk }));
      } else {
        store.commit(() => {
          state = write(store, random, state);
          attempt(() => store.commit(() => {
            write(store, random, state);
            throw new Undone();
          }));
          store.commit(() => (state = write(store, random, state)));
          expectState(store, state);
        }, { bulk });
      }
      expectState(store, state);
      if (random.chance(0.1)) snapshots.push({ snapshot: store.snapshot(), state });
      for (const known of snapshots) expectState(store, known.state, known.snapshot);
      if (random.chance(0.08)) snapshots.pop()?.snapshot.release();
      if (random.chance(0.03)) {
        for (const { snapshot } of snapshots) snapshot.release();
        snapshots = [];
        await open.pop()!.close();
        store = openStore();
        expectState(store, state);
      }
    }
    for (const { snapshot } of snapshots) snapshot.release();
    expect(contents(store)).toEqual(sorted(state));
  });

  it("goes on reading a range while keys come before and behind the place", () => {
    const store = openStore();
    store.commit(() => [10, 20, 30].forEach((n) => store.put(keyOf(n), FIRST)));
    const snapshot = store.snapshot();
    const seen: string[] = [];
    for (const { key } of store.range({ start: FIRST, end: LAST }, { snapshot })) {
      seen.push(key.toString());
      store.commit(() => [5, 15, 25, 35].forEach((n) => store.put(keyOf(n + seen.length), FIRST)));
      expect(store.count({ start: FIRST, end: LAST })).toBe(3 + 4 * seen.length);
    }
    expect(seen).toEqual(["k010", "k020", "k030"]);
    snapshot.release();
  });

  it("shows a snapshot that nobody has read yet as it was, also when lmdb has gone on", () => {
    const store = openStore();
    store.commit(() => store.put(keyOf(1), FIRST), { bulk: true });
    const snapshot = store.snapshot();
    store.commit(() => store.put(keyOf(1), LAST));
    store.commit(() => store.put(keyOf(2), LAST), { bulk: true });
    expect(contents(store, { snapshot })).toEqual([["k001", "k"]]);
    expect(store.get(keyOf(1), snapshot)).toEqual(FIRST);
    snapshot.release();
  });

  it("comes back from a log that was cut or spoilt anywhere with whole commits only", async () => {
    const random = new Random(7);
    const store = openStore();
    store.commit(() => store.put(keyOf(0), Buffer.from("0")), { bulk: true });
    // Records of an earlier round stay behind those of this one.
    for (let i = 0; i < 12; i++) store.commit(() => store.put(keyOf(i), Buffer.from(`old ${i}`.repeat(9))));
    let state: State = new Map();
    store.commit(() => {
      store.removeRange({ start: FIRST, end: LAST });
      state = write(store, random, new Map());
    }, { bulk: true });
    const states = [state];
    for (let i = 0; i < 8; i++) {
      store.commit(() => states.push(write(store, random, states.at(-1)!)));
    }
    const log = readFileSync(join(folder, "data.redo"));
    const ends = [0];
    for (let at = 0; ends.length < states.length; ) ends.push((at += log.readUInt32LE(at)));
    const end = ends.at(-1)!;
    for (let round = 0; round < 60; round++) {
      const at = random.below(end);
      const spoilt = round % 2 === 0 ? log.subarray(0, at) : Buffer.from(log);
      if (round % 2 === 1) spoilt[at] ^= 1 << random.below(8);
      const whole = ends.filter((each) => each <= at).length - 1;
      const copy = mkdtempSync(join(folder, "copy-"));
      copyFileSync(join(folder, "data.lmdb"), join(copy, "data.lmdb"));
      writeFileSync(join(copy, "data.redo"), spoilt);
      const again = new Store(copy);
      expect(contents(again), `round ${round}, byte ${at}`).toEqual(sorted(states[whole]));
      again.commit(() => again.put(keyOf(99), FIRST));
      await again.close();
      const once = new Store(copy);
      expect(once.count({ start: FIRST, end: LAST })).toBe(states[whole].size + 1);
      await once.close();
    }
  });

  it("refuses a log that begins later than its data end", async () => {
    const store = openStore();
    const copy = mkdtempSync(join(folder, "copy-"));
    copyFileSync(join(folder, "data.lmdb"), join(copy, "data.lmdb"));
    store.commit(() => store.put(keyOf(1), FIRST), { bulk: true });
    store.commit(() => store.put(keyOf(2), FIRST));
    copyFileSync(join(folder, "data.redo"), join(copy, "data.redo"));
    expect(() => new Store(copy)).toThrow("data.redo begins with commit 3, data.lmdb ends with 1");
  });

  it("weighs a commit before it is written, and takes what makes space", () => {
    const store = openStore(folder, 2 * 1024 * 1024);
    const big = Buffer.alloc(400 * 1024);
    const put = (n: number): void => store.commit(() => store.put(keyOf(n), big), { bulk: true });
    let n = 0;
    expect(() => {
      for (;;) put(++n);
    }).toThrow(ServerError);
    expect(n).toBeGreaterThan(2);
    expect(store.count({ start: FIRST, end: LAST })).toBe(n - 1);
    expect(() => store.commit(() => store.put(keyOf(50), big))).toThrow("full");
    store.commit(() => store.put(keyOf(51), FIRST));
    store.commit(() => [1, 2].forEach((each) => store.put(keyOf(each), undefined)), { bulk: true, frees: true });
    put(60);
    expect(store.get(keyOf(51))).toEqual(FIRST);
    expect(store.get(keyOf(60))?.length).toBe(big.length);
  });

  it("keeps in its log what lmdb does not take, refuses more until lmdb takes it, and loses nothing", async () => {
    const store = openStore();
    store.commit(() => store.put(keyOf(1), FIRST));
    const broken = vi.spyOn(store["db"], "transactionSync").mockImplementation(() => {
      throw new Error("EIO");
    });
    expect(() => store.commit(() => store.put(keyOf(2), FIRST), { bulk: true })).toThrow("EIO");
    await expect(store.backup(folder)).rejects.toThrow("EIO");
    expect(() => store.commit(() => store.put(keyOf(3), FIRST))).toThrow("EIO");
    expect(contents(store).map(([key]) => key)).toEqual(["k001"]);
    const copy = mkdtempSync(join(folder, "copy-"));
    for (const name of ["data.lmdb", "data.redo"]) copyFileSync(join(folder, name), join(copy, name));
    expect(contents(openStore(copy)).map(([key]) => key)).toEqual(["k001"]);
    broken.mockRestore();
    store.commit(() => store.put(keyOf(3), FIRST));
    expect(contents(store).map(([key]) => key)).toEqual(["k001", "k003"]);
  });
});
