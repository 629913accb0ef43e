import { randomBytes } from "node:crypto";

import { Binary, Long, type Document } from "bson";

import { WireClient } from "../wire.ts";
import { DATABASE } from "./workload.ts";

/**
 * Increments a document of its own with retryable writes, whose session and number it chooses itself, so that it can repeat
 * one after a crash as the driver does after a lost connection.
 */
export class RetryableWriter {
  readonly id: string;
  /** How many increments must be in the document: all of those asked for, once the last was repeated. */
  asked = 0;
  readonly #lsid = { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) };
  readonly #findAndModify: boolean;
  #wire: WireClient | undefined;

  constructor(id: string, findAndModify: boolean) {
    this.id = id;
    this.#findAndModify = findAndModify;
  }

  connect(uri: string): void {
    this.#wire?.close();
    this.#wire = new WireClient(uri);
  }

  close(): void {
    this.#wire?.close();
  }

  /** One more increment. */
  async next(): Promise<void> {
    this.asked += 1;
    await this.#send();
  }

  /** The last increment again, as after an answer that never came. */
  async repeat(): Promise<void> {
    if (this.asked > 0) await this.#send();
  }

  async #send(): Promise<void> {
    const reply =
      await this.#wire!.command(DATABASE, { ...this.#command(), lsid: this.#lsid, txnNumber: Long.fromNumber(this.asked) });
    if (Number(reply["ok"]) !== 1 || reply["writeErrors"]) {
      throw new Error(`retryable write ${this.id}/${this.asked}: ${JSON.stringify(reply)}`);
    }
    if (this.#findAndModify && Number(reply["value"].n) !== this.asked) {
      throw new Error(`write ${this.asked} of ${this.id} was answered with ${JSON.stringify(reply["value"])}`);
    }
  }

  #command(): Document {
    const update = { $inc: { n: 1 } };
    if (this.#findAndModify) return { findAndModify: "retryable", query: { _id: this.id }, update, upsert: true, new: true };
    return { update: "retryable", updates: [{ q: { _id: this.id }, u: update, upsert: true }] };
  }
}
